import type { PastedCard } from '../../lib/poll/read-cards.ts';
import type { OptionCount, PollCount, SurveyCount } from '../../lib/poll/count-poll.ts';
import { create } from '../dom.ts';

/** The counts as tables, one for each survey that anybody answered, with a bar for each option. */
export function showCounts({ surveys, counted }: PollCount): HTMLElement[] {
  if (counted.length === 0) return [];
  return surveys.filter(({ cards }) => cards > 0).map(toTable);
}

function toTable({ list, cards, options }: SurveyCount): HTMLElement {
  const table = create('table', { className: 'poll-table' });
  const body = create('tbody');
  const head = create('tr');
  const titles = ['보기', '고른 사람', '비율'];
  head.append(...titles.map((title) => create('th', { scope: 'col' }, title)));
  body.append(...options.map((option) => toRow(option, cards)));
  table.append(
    create(
      'caption',
      {},
      list.title,
      create('span', { className: 'record-note' }, ` ${cards}명이 답했어요`),
    ),
    create('thead', {}, head),
    body,
  );
  return table;
}

function toRow({ label, count, texts }: OptionCount, cards: number): HTMLElement {
  const name = create('th', { scope: 'row' }, label);
  if (texts.length > 0) {
    const list = create('ul', { className: 'poll-texts' });
    list.append(...texts.map((text) => create('li', {}, text)));
    name.append(list);
  }
  const share = `${Math.round((count / cards) * 100)}%`;
  const bar = create('span', { className: 'poll-bar', ariaHidden: 'true' });
  bar.style.inlineSize = share;
  return create(
    'tr',
    {},
    name,
    create('td', {}, `${count}명`),
    create('td', { className: 'poll-share' }, create('span', {}, share), bar),
  );
}

/**
 * The cards one by one, each with a box that says whether it counts: a person who changed their mind
 * posts a second card, and only the group's chat knows whose the first was.
 */
export function showCards(
  cards: readonly PastedCard[],
  describe: (card: PastedCard) => string,
  isLeftOut: (card: PastedCard) => boolean,
  choose: (card: PastedCard, counts: boolean) => void,
): HTMLDetailsElement {
  const list = create('ul', { className: 'poll-cards' });
  list.append(
    ...cards.map((card, index) => {
      const box = create('input', { type: 'checkbox', checked: !isLeftOut(card) });
      box.addEventListener('change', () => choose(card, box.checked));
      const from = create('span', { className: 'record-note' }, card.from || `카드 ${index + 1}`);
      const text = create('span', {}, from, ' ', create('br'), describe(card));
      return create('li', {}, create('label', { className: 'record-label' }, box, text));
    }),
  );
  return create(
    'details',
    { className: 'record-preview' },
    create('summary', {}, '카드를 하나씩 보고 고르기'),
    create('p', { className: 'record-note' }, '체크를 풀면 그 카드는 세지 않아요.'),
    list,
  );
}
