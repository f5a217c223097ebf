import { countPoll, describeCard, locateOptions } from '../../lib/poll/count-poll.ts';
import { parseCards, type PastedCard, type PastedCards } from '../../lib/poll/read-cards.ts';
import type { SiteItems } from '../../lib/record/site-items.ts';
import { create, createButton } from '../dom.ts';
import { loadSiteItems } from '../record/site-section.ts';
import { showCards, showCounts } from './poll-view.ts';

/** Most cards to count: a study group is smaller. */
const maxCards = 500;

/** So many cards with the same answers, down to each letter, are worth a look. */
const manyAlike = 50;

/** How many cards give the most frequent answers. */
function countAlike(cards: readonly PastedCard[]): number {
  const counts = new Map<string, number>();
  for (const { answers } of cards) {
    const key = JSON.stringify(answers);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** Collects the cards of a group and shows what it answered; all of it stays on this page. */
class PollCounter extends HTMLElement {
  #cards: PastedCard[] = [];
  #broken: PastedCards['broken'] = [];
  /** Codes of the cards that the reader wants not to be counted, pasted again or not. */
  readonly #leftOut = new Set<string>();
  readonly #field = create('textarea', {
    className: 'record-field',
    rows: 8,
    id: 'poll-paste',
  });
  readonly #status = create('p', { className: 'record-note', role: 'status' });
  readonly #failures = create('div');
  readonly #list = create('div');
  readonly #tables = create('div');

  connectedCallback(): void {
    const label = create(
      'label',
      { htmlFor: 'poll-paste' },
      '채팅방에서 복사한 카드를 여기에 붙여 넣으세요',
    );
    const actions = create('p', { className: 'record-actions' });
    actions.append(
      createButton('카드 더하기', () => void this.#add()),
      createButton('모두 비우기', () => this.#clear()),
    );
    this.replaceChildren(
      ...[label, this.#field, actions, this.#status],
      ...[this.#failures, this.#list, this.#tables],
    );
  }

  async #add(): Promise<void> {
    let site: SiteItems;
    try {
      site = await loadSiteItems();
    } catch {
      this.#say('설문의 이름을 불러오지 못했어요. 카드는 그대로 두었으니 다시 눌러 주세요.');
      return;
    }
    const pasted = parseCards(this.#field.value);
    if (pasted.cards.length === 0 && pasted.broken.length === 0) {
      const empty = this.#field.value.trim() === '';
      this.#say(
        empty
          ? '붙여 넣은 것이 없어요. 채팅방에서 카드를 복사해 위에 붙여 넣어 주세요.'
          : '카드를 찾지 못했어요. ‘코드: DES1-’로 시작하는 줄까지 복사했는지 확인해 주세요.',
      );
      this.#field.focus();
      return;
    }
    if (this.#take(pasted, site)) this.#field.value = '';
  }

  /** Adds cards; false where they are too many, which then stay in the field. */
  #take(pasted: PastedCards, site: SiteItems): boolean {
    const known = new Set(this.#cards.map(({ code }) => code));
    const added = pasted.cards.filter(({ code }) => !known.has(code) && known.add(code));
    const repeated = pasted.cards.length - added.length;
    if (this.#cards.length + added.length > maxCards) {
      this.#say(
        `카드가 ${(this.#cards.length + added.length).toLocaleString('ko')}장이나 돼요. ${maxCards}장까지만 세니 붙여 넣은 것을 더하지 않았어요.`,
      );
      return false;
    }
    const before = countPoll(this.#cards, site).counted.length;
    const { counted, foreign } = countPoll([...this.#cards, ...added], site);
    this.#cards = [...counted, ...foreign];
    const broken = new Map([...this.#broken, ...pasted.broken].map((one) => [one.text, one]));
    this.#broken = [...broken.values()];
    const unread = this.#broken.length + foreign.length;
    this.#say(
      `카드 ${counted.length - before}장을 더해 모두 ${counted.length}장이에요.`,
      repeated > 0 && `같은 카드 ${repeated}장은 한 번만 세요.`,
      countAlike(counted) >= manyAlike &&
        `답이 똑같은 카드가 ${countAlike(counted)}장이에요. 한 사람이 여러 장을 올리지 않았는지 봐 주세요.`,
      unread > 0 && `읽지 못한 카드가 ${unread}장 있어요.`,
    );
    this.#showFailures(foreign);
    this.#showList(counted, site);
    this.#count(site);
    return true;
  }

  #count(site: SiteItems): number {
    const count = countPoll(
      this.#cards.filter(({ code }) => !this.#leftOut.has(code)),
      site,
    );
    this.#tables.replaceChildren(...showCounts(count));
    return count.counted.length;
  }

  #showList(cards: readonly PastedCard[], site: SiteItems): void {
    const places = locateOptions(site);
    const details = showCards(
      cards,
      (card) => describeCard(card, places),
      ({ code }) => this.#leftOut.has(code),
      ({ code }, counts) => {
        if (counts) this.#leftOut.delete(code);
        else this.#leftOut.add(code);
        const left = this.#count(site);
        this.#say(`카드 ${cards.length}장 가운데 ${left}장을 세고 있어요.`);
      },
    );
    details.open = this.#list.querySelector('details')?.open ?? false;
    this.#list.replaceChildren(...(cards.length > 0 ? [details] : []));
  }

  #showFailures(foreign: readonly PastedCard[]): void {
    const why = '이 사이트의 설문에 맞지 않아요';
    const all = [...this.#broken, ...foreign.map(({ code }) => ({ text: code.slice(0, 24), why }))];
    const list = create('ul', { className: 'record-entries' });
    list.append(
      ...all.map((one) =>
        create(
          'li',
          {},
          create('code', {}, one.text),
          create('span', { className: 'record-entries__note' }, one.why),
        ),
      ),
    );
    this.#failures.replaceChildren(
      ...(all.length > 0
        ? [create('h2', { className: 'poll-title' }, '읽지 못한 카드'), list]
        : []),
    );
  }

  #clear(): void {
    this.#cards = [];
    this.#broken = [];
    this.#leftOut.clear();
    for (const part of [this.#failures, this.#list, this.#tables]) part.replaceChildren();
    this.#say('모은 카드를 모두 비웠어요.');
    this.#field.focus();
  }

  #say(...parts: (string | false)[]): void {
    this.#status.textContent = parts.filter(Boolean).join(' ');
  }
}

customElements.define('poll-count', PollCounter);
