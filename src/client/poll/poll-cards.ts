import type { PastedCard } from '../../lib/poll/parse-cards.ts';
import { create } from '../record/dom.ts';

/**
 * The cards one by one, each with a box that says whether it counts: whoever changed their mind
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
