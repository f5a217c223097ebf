import { parseCards } from '../lib/record/card-text.ts';
import { countPoll, type PollCount } from '../lib/record/count-poll.ts';
import type { PollCard } from '../lib/record/poll-card.ts';
import type { SiteItems } from '../lib/record/site-items.ts';
import { create, createButton } from './record/dom.ts';
import { loadSiteItems } from './record/load-site-items.ts';
import { showCounts } from './record/poll-tables.ts';

interface Broken {
  text: string;
  why: string;
}

/** Collects the cards of a group and shows what it answered; all of it stays on this page. */
class PollCounter extends HTMLElement {
  private cards: PollCard[] = [];
  private broken: Broken[] = [];
  private readonly field = create('textarea', {
    className: 'record-field',
    rows: 8,
    id: 'poll-paste',
  });
  private readonly status = create('p', { className: 'record-note', role: 'status' });
  private readonly results = create('div', { className: 'poll-results' });

  connectedCallback(): void {
    const label = create(
      'label',
      { htmlFor: 'poll-paste' },
      '채팅방에서 복사한 카드를 여기에 붙여 넣으세요',
    );
    const actions = create('p', { className: 'record-actions' });
    actions.append(
      createButton('카드 더하기', () => void this.add()),
      createButton('모두 비우기', () => this.clear()),
    );
    this.replaceChildren(label, this.field, actions, this.status, this.results);
  }

  private async add(): Promise<void> {
    let site: SiteItems;
    try {
      site = await loadSiteItems();
    } catch {
      this.status.textContent =
        '설문의 이름을 불러오지 못했어요. 카드는 그대로 두었으니 다시 눌러 주세요.';
      return;
    }
    const pasted = parseCards(this.field.value);
    const before = countPoll(this.cards, site).counted.length;
    const known = new Set(this.cards.map(({ code }) => code));
    const repeated = pasted.cards.filter(({ code }) => known.has(code)).length;
    this.cards.push(...pasted.cards);
    this.broken = [...this.broken, ...pasted.broken].filter(
      (one, index, all) => all.findIndex(({ text }) => text === one.text) === index,
    );
    const count = countPoll(this.cards, site);
    this.cards = [...count.counted, ...count.foreign];
    this.field.value = '';
    this.show(count);
    const added = count.counted.length - before;
    const parts = [
      `카드 ${added}장을 더해 모두 ${count.counted.length}장이에요.`,
      repeated > 0 && `이미 있던 카드 ${repeated}장은 한 번만 세요.`,
      this.failures(count).length > 0 &&
        `읽지 못한 카드가 ${this.failures(count).length}장 있어요.`,
    ];
    this.status.textContent = parts.filter(Boolean).join(' ');
  }

  private failures({ foreign }: PollCount): Broken[] {
    const why = '이 사이트의 설문에 맞지 않아요';
    return [...this.broken, ...foreign.map(({ code }) => ({ text: code.slice(0, 24), why }))];
  }

  private show(count: PollCount): void {
    this.results.replaceChildren(...showCounts(count));
    const failures = this.failures(count);
    if (failures.length === 0) return;
    const list = create('ul', { className: 'record-entries' });
    list.append(
      ...failures.map(({ text, why }) => create('li', {}, create('code', {}, text), `: ${why}`)),
    );
    this.results.append(create('h3', {}, '읽지 못한 카드'), list);
  }

  private clear(): void {
    this.cards = [];
    this.broken = [];
    this.results.replaceChildren();
    this.status.textContent = '모은 카드를 모두 비웠어요.';
    this.field.focus();
  }
}

customElements.define('poll-count', PollCounter);
