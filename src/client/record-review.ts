import type { Grade } from '../lib/record/document.ts';
import { getDueItems, type DueItem } from '../lib/record/due-items.ts';
import { rateItem } from '../lib/record/rate-item.ts';
import { getDaysUntil, getDue } from '../lib/record/schedule.ts';
import { formerKeys, getAnchor, type SiteItems } from '../lib/record/site-items.ts';
import { getHref, toHref } from './record/base-path.ts';
import { create, createButton } from './record/dom.ts';
import { RecordSection } from './record/record-section.ts';

const grades: [Grade, string][] = [
  [3, '알아요'],
  [2, '헷갈려요'],
  [1, '다시'],
];

/** What to recall today, one at a time: the question, then the answer, then how well it went. */
class RecordReview extends RecordSection {
  private current: string | undefined;
  private said = '';

  protected override show(site: SiteItems): void {
    const { today, more, next } = getDueItems(this.store.document, site, Date.now());
    const [first] = today;
    // A card stays as it is, opened or not, while other things of the record change.
    if (first && first.key === this.current) return;
    this.current = first?.key;
    const said = create('p', { className: 'record-note', role: 'status' }, this.said);
    if (!first) {
      this.replaceChildren(said, create('p', {}, describeNone(next)));
      return;
    }
    const left = `오늘 ${today.length}개가 남았어요.${more > 0 ? ` ${more}개는 그다음에 물어볼게요.` : ''}`;
    this.replaceChildren(said, create('p', { className: 'record-note' }, left), this.card(first));
  }

  private card(due: DueItem): HTMLElement {
    const { page, list, item } = due;
    const question = create('p', { className: 'recap-prompt', tabIndex: -1 }, item.prompt);
    const where = create('a', { href: getHref(page.key, getAnchor(list, item)) }, page.title);
    const answer = create('details', { className: 'recap-answer' });
    const rating = create('div', { className: 'recap-rating', role: 'group' });
    rating.ariaLabel = '얼마나 떠올랐나요?';
    rating.append(
      ...grades.map(([grade, text]) => createButton(text, () => this.rate(due, grade))),
    );
    answer.append(create('summary', {}, '답 보기'), toAnswer(due), rating);
    const card = create('div', { className: 'record-card' });
    const kicker = create('span', { className: 'record-kicker' }, '떠올려 보세요');
    question.prepend(kicker);
    card.append(question, answer, create('p', { className: 'record-note' }, '글: ', where));
    return card;
  }

  private rate({ key, item }: DueItem, grade: Grade): void {
    const former = (this.site && formerKeys(this.site).get(key)) ?? [];
    let due = Infinity;
    this.said = `${item.label}: `;
    this.store.change((record) => {
      const rated = rateItem(record, key, former, grade, (after) => this.store.stamp(after));
      due = getDue(rated.items[key]?.log ?? []);
      this.said += `${describeDays(getDaysUntil(due, Date.now()))} 다시 물어볼게요.`;
      return rated;
    });
    this.querySelector<HTMLElement>('.recap-prompt')?.focus();
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
    return '아직 없어요. 글의 되짚기에서 답을 보고 알아요, 헷갈려요, 다시 가운데 하나를 고르면 알맞은 날에 여기서 다시 물어봐요.';
  }
  return `오늘은 다 떠올렸어요. 다음은 ${describeDays(getDaysUntil(next, Date.now()))}예요.`;
}

const describeDays = (days: number) => (days <= 1 ? '내일' : `${days}일 뒤`);

customElements.define('record-review', RecordReview);
