import type { Grade } from '../../lib/record/document.ts';
import { getReviewItems, type ReviewItem } from '../../lib/record/describe-record.ts';
import { countDue, maxDue } from '../../lib/record/schedule.ts';
import { answerQuestion, rateItem } from '../../lib/record/edit-record.ts';
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
  /** What was not known in this sitting is asked once more, as practice that the record leaves out. */
  readonly #again: ReviewItem[] = [];

  protected override fill(site: SiteItems): void {
    const items = getReviewItems(this.store.document, site, Date.now());
    const { count, next } = countDue(items, Date.now());
    const due = items.slice(0, count);
    const isLeft = ({ key }: ReviewItem) => this.#round?.has(key);
    // A round that asked nothing yet is no round: what an import brings starts one.
    if (!this.#said.textContent && this.#again.length === 0 && !due.some(isLeft))
      this.#round = undefined;
    this.#round ??= new Set(due.slice(0, maxDue).map(({ key }) => key));
    const left = [...due.filter(isLeft), ...this.#again];
    const [first] = left;
    // A card stays as it is, opened or not, while other things of the record change.
    if (first && first.key === this.#current) return;
    this.#current = first?.key;
    if (!this.contains(this.#place)) this.replaceChildren(this.#said, this.#place);
    if (first) {
      const note = `이번에 볼 것 ${left.length}개, 오늘 모두 ${due.length + this.#again.length}개예요.`;
      const shown =
        due.length + this.#again.length > left.length ? note : `오늘 ${left.length}개가 남았어요.`;
      this.#place.replaceChildren(
        create('p', { className: 'record-note' }, shown),
        this.#card(first),
      );
    } else if (due.length > 0) this.#offer(due.length);
    else this.#place.replaceChildren(create('p', {}, this.#describeNone(next)));
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

  #card(due: ReviewItem): HTMLElement {
    const { page, list, item } = due;
    const asked = list.kind === 'question' ? list.title : item.prompt;
    const question = create('p', { className: 'recap-prompt', tabIndex: -1 }, asked);
    const where = create('a', { href: getHref(page.key, getAnchor(list, item)) }, page.title);
    const answer = create('details', { className: 'recap-answer' });
    const rating = create('div', { className: 'recap-rating', role: 'group' });
    rating.ariaLabel = '얼마나 떠올랐나요?';
    rating.append(
      ...grades.map(([grade, text]) => createButton(text, () => this.#rate(due, grade))),
    );
    answer.append(create('summary', {}, '답 보기'), toAnswer(due), rating);
    const body = list.kind === 'question' ? this.#choices(due) : answer;
    const card = create('div', { className: 'record-card' });
    const kicker = create('span', { className: 'record-kicker' }, '떠올려 보세요');
    question.prepend(kicker);
    card.append(question, body, create('p', { className: 'record-note' }, '글: ', where));
    return card;
  }

  /** The choices of a question, then the verdict with its reason, then on to the next. */
  #choices(due: ReviewItem): HTMLElement {
    const { page, list } = due;
    const rows = list.items.map((item) => {
      const input = create('input', { type: 'radio', name: 'review-choice', value: item.id });
      return { item, input };
    });
    const reason = create('div', { className: 'question-reason', role: 'status' });
    const check = createButton('답 확인하기', () => {
      const { item } = rows.find(({ input }) => input.checked) ?? {};
      if (!item) {
        reason.textContent = '보기를 하나 골라 주세요.';
        return;
      }
      const right = item.correct === true;
      for (const { input } of rows) input.disabled = true;
      check.disabled = true;
      const link = item.link && create('a', { href: toHref(item.link) }, '본문에서 다시 읽기');
      const next: [Grade, string][] = right
        ? [
            [3, '알고 있었어요'],
            [2, '찍었어요'],
          ]
        : [[1, '다음으로']];
      const go = next.map(([grade, text]) =>
        createButton(text, () => this.#rate(due, grade, item.id)),
      );
      reason.toggleAttribute('data-correct', right);
      reason.replaceChildren(
        create(
          'p',
          {},
          create(
            'strong',
            { className: 'choice-why__verdict' },
            right ? '정답이에요.' : '다시 생각해 볼까요?',
          ),
          ` ${item.why ?? ''} `,
          link,
        ),
        create('p', { className: 'record-actions' }, ...go),
      );
      go[0]?.focus({ preventScroll: true });
    });
    const choices = create('ul', { className: 'record-rows' });
    choices.append(
      ...rows.map(({ item, input }) =>
        create(
          'li',
          {},
          create('label', { className: 'record-label' }, input, create('span', {}, item.label)),
        ),
      ),
    );
    return create(
      'fieldset',
      { ariaLabel: `${page.title}: ${list.title}` },
      choices,
      check,
      reason,
    );
  }

  #describeNone(next: number | undefined): string {
    if (next === undefined) {
      return this.describeEmpty(
        '아직 없어요. 글에서 문제를 풀거나 되짚기를 체크하면 복습할 날에 여기서 다시 물어봐요.',
      );
    }
    return `오늘은 다 떠올렸어요. ${describeDay(getDaysUntil(next, Date.now()))} 다시 물어볼게요.`;
  }

  #rate(due: ReviewItem, grade: Grade, choice?: string): void {
    const practiced = this.#again.findIndex(({ key }) => key === due.key);
    if (practiced >= 0) this.#again.splice(practiced, 1);
    if (grade === 1) this.#again.push(due);
    this.#current = undefined;
    const name = due.list.kind === 'question' ? due.list.title : due.item.prompt;
    if (practiced >= 0) {
      this.#said.textContent =
        grade === 1 ? '조금 뒤에 한 번 더 물어볼게요.' : '이번에는 떠올렸어요.';
      this.show();
    } else {
      this.#write(due, grade, choice);
      const items = this.site ? getReviewItems(this.store.document, this.site, Date.now()) : [];
      const next = items.find(({ key }) => key === due.key)?.due ?? Infinity;
      const day = describeDay(getDaysUntil(next, Date.now()));
      const soon = grade === 1 ? '조금 뒤에 한 번 더, 그리고 ' : '';
      this.#said.textContent = `‘${name ?? ''}’ ${soon}${day} 다시 물어볼게요.`;
    }
    // The buttons are gone with their card: the focus goes on to what comes next.
    (this.querySelector<HTMLElement>('.recap-prompt') ?? this.#place).focus();
  }

  #write({ key, page, list }: ReviewItem, grade: Grade, choice?: string): void {
    const former = this.site ? getFormerKeys(this.site) : new Map<string, string[]>();
    const stamp = (after: number) => this.store.stamp(after);
    if (choice === undefined) {
      this.store.change((record) => rateItem(record, key, former.get(key) ?? [], grade, stamp));
      return;
    }
    const choices = list.items.map(({ id, hash, correct = false }) => {
      const name = `${page.key}/${list.id}/${id}`;
      return { key: name, former: former.get(name) ?? [], hash, correct };
    });
    const chosen = choices.find((one) => one.key.endsWith(`/${choice}`));
    if (chosen) {
      this.store.change((record) => answerQuestion(record, choices, chosen, stamp, grade === 2));
    }
  }
}

/** The short answer with its links. */
function toAnswer({ item }: ReviewItem): HTMLElement {
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

customElements.define('record-review', RecordReview);
