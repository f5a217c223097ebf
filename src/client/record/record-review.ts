import type { Grade } from '../../lib/record/document.ts';
import { type DueItem, getDue, getDueItems, maxDue } from '../../lib/record/schedule.ts';
import { rateItem } from '../../lib/record/edit-record.ts';
import { getAnchor, getFormerKeys, type SiteItems } from '../../lib/record/site-items.ts';
import { getHref, toHref } from './record-element.ts';
import { describeDay, getDaysUntil } from '../../lib/days.ts';
import { create, createButton } from '../dom.ts';
import { RecordSection } from './site-section.ts';

const grades: [Grade, string][] = [
  [3, '알아요'],
  [2, '헷갈려요'],
  [1, '몰랐어요'],
];

/** What to recall today, one at a time: the question, then the answer, then how well it went. */
class RecordReview extends RecordSection {
  readonly #said = create('p', { className: 'record-note', role: 'status' });
  readonly #place = create('div', { tabIndex: -1 });
  /** What is asked in this round; more than that waits until the reader wants to go on. */
  #round: ReadonlySet<string> | undefined;
  #current: string | undefined;

  protected override fill(site: SiteItems): void {
    const { due, next } = getDueItems(this.store.document, site, Date.now());
    const isLeft = ({ key }: DueItem) => this.#round?.has(key);
    // A round that asked nothing yet is no round: what an import brings starts one.
    if (!this.#said.textContent && !due.some(isLeft)) this.#round = undefined;
    this.#round ??= new Set(due.slice(0, maxDue).map(({ key }) => key));
    const left = due.filter(isLeft);
    const [first] = left;
    // A card stays as it is, opened or not, while other things of the record change.
    if (first && first.key === this.#current) return;
    this.#current = first?.key;
    if (!this.contains(this.#place)) this.replaceChildren(this.#said, this.#place);
    if (first) {
      const note = `이번에 볼 것 ${left.length}개, 오늘 모두 ${due.length}개예요.`;
      const shown = due.length > left.length ? note : `오늘 ${left.length}개가 남았어요.`;
      this.#place.replaceChildren(
        create('p', { className: 'record-note' }, shown),
        this.#card(first),
      );
    } else if (due.length > 0) this.#offer(due.length);
    else this.#place.replaceChildren(create('p', {}, describeNone(next)));
  }

  /** Another round, for those who want it today. */
  #offer(count: number): void {
    const more = createButton('이어서 떠올리기', () => {
      this.#round = undefined;
      this.show();
      this.querySelector<HTMLElement>('.recap-prompt')?.focus();
    });
    this.#place.replaceChildren(
      create('p', {}, `이번에 볼 것은 다 봤어요. ${count}개가 더 있는데, 내일 해도 괜찮아요.`),
      create('p', { className: 'record-actions' }, more),
    );
  }

  #card(due: DueItem): HTMLElement {
    const { page, list, item } = due;
    const question = create('p', { className: 'recap-prompt', tabIndex: -1 }, item.prompt);
    const where = create('a', { href: getHref(page.key, getAnchor(list, item)) }, page.title);
    const answer = create('details', { className: 'recap-answer' });
    const rating = create('div', { className: 'recap-rating', role: 'group' });
    rating.ariaLabel = '얼마나 떠올랐나요?';
    rating.append(
      ...grades.map(([grade, text]) => createButton(text, () => this.#rate(due, grade))),
    );
    answer.append(create('summary', {}, '답 보기'), toAnswer(due), rating);
    const card = create('div', { className: 'record-card' });
    const kicker = create('span', { className: 'record-kicker' }, '떠올려 보세요');
    question.prepend(kicker);
    card.append(question, answer, create('p', { className: 'record-note' }, '글: ', where));
    return card;
  }

  #rate({ key, item }: DueItem, grade: Grade): void {
    const former = (this.site && getFormerKeys(this.site).get(key)) ?? [];
    this.store.change((record) =>
      rateItem(record, key, former, grade, (after) => this.store.stamp(after)),
    );
    const due = getDue(this.store.document.items[key]?.log ?? []);
    const days = describeDay(getDaysUntil(due, Date.now()));
    this.#said.textContent = `${item.label}: ${days} 다시 물어볼게요.`;
    // The buttons are gone with their card: the focus goes on to what comes next.
    (this.querySelector<HTMLElement>('.recap-prompt') ?? this.#place).focus();
  }
}

/** The short answer with its links. */
function toAnswer({ item }: DueItem): HTMLElement {
  const body = create('div', { className: 'recap-answer__body' });
  let paragraph = create('p');
  for (const { text, href } of item.answer ?? []) {
    if (text === '\n') {
      body.append(paragraph);
      paragraph = create('p');
    } else paragraph.append(href ? create('a', { href: toHref(href) }, text) : text);
  }
  if (paragraph.hasChildNodes()) body.append(paragraph);
  return body;
}

function describeNone(next: number | undefined): string {
  if (next === undefined) {
    return '아직 없어요. 글의 되짚기에서 답을 보고 알아요, 헷갈려요, 몰랐어요 가운데 하나를 고르면 복습할 날에 여기서 다시 물어봐요.';
  }
  return `오늘은 다 떠올렸어요. ${describeDay(getDaysUntil(next, Date.now()))} 다시 물어볼게요.`;
}

customElements.define('record-review', RecordReview);
