import type { ReviewItem } from '../../lib/record/describe-record.ts';
import type { Grade } from '../../lib/record/document.ts';
import { getAnchor } from '../../lib/record/site-items.ts';
import { create, createButton } from '../dom.ts';
import { createPassage } from './passage.ts';
import { getHref, toHref } from './record-element.ts';

const grades: [Grade, string][] = [
  [3, '알아요'],
  [2, '헷갈려요'],
  [1, '몰랐어요'],
];

/** So many wrong answers, each on a day of its own, say that the passage itself is to be read again. */
const confusing = 2;

/** Takes the rating of a card and, of a question, the choice that was made. */
type Rate = (grade: Grade, choice?: string) => void;

/** The name of what is asked. */
export const nameOf = ({ list, item }: ReviewItem): string =>
  (list.kind === 'question' ? list.title : item.prompt) ?? '';

/** One thing to recall: the open question first, then what answers it, then how well it went. */
export function createCard(due: ReviewItem, rate: Rate): HTMLElement {
  const { page, list, item } = due;
  const question = create(
    'p',
    { className: 'recap-prompt', tabIndex: -1 },
    create('span', { className: 'record-kicker' }, '떠올려 보세요'),
    nameOf(due),
  );
  const where = create('a', { href: getHref(page.key, getAnchor(list, item)) }, page.title);
  return create(
    'div',
    { className: 'record-card' },
    question,
    list.kind === 'question' ? createChoices(due, rate) : createAnswer(due, rate),
    create('p', { className: 'record-note' }, '글: ', where),
  );
}

/** The short answer of a recap item, and the buttons that rate it. */
function createAnswer(due: ReviewItem, rate: Rate): HTMLElement {
  const rating = create('div', { className: 'recap-rating', role: 'group' });
  rating.ariaLabel = '얼마나 떠올랐나요?';
  rating.append(...grades.map(([grade, text]) => createButton(text, () => rate(grade))));
  return create(
    'details',
    { className: 'recap-answer' },
    create('summary', {}, '답 보기'),
    toParagraphs(due),
    passageOf(due, due.item.answer?.find(({ href }) => href?.includes('#'))?.href),
    rating,
  );
}

/** The choices of a question, then the verdict with its reason, then on to the next. */
function createChoices(due: ReviewItem, rate: Rate): HTMLElement {
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
    const next: [Grade, string][] = right
      ? [
          [3, '알고 있었어요'],
          [2, '찍었어요'],
        ]
      : [[1, '다음으로']];
    const go = next.map(([grade, text]) => createButton(text, () => rate(grade, item.id)));
    const verdict = right ? '정답이에요.' : '다시 생각해 볼까요?';
    reason.toggleAttribute('data-correct', right);
    reason.replaceChildren(
      create(
        'p',
        {},
        create('strong', { className: 'choice-why__verdict' }, verdict),
        ` ${item.why ?? ''} `,
        item.link && create('a', { href: toHref(item.link) }, '본문에서 다시 읽기'),
      ),
      ...[passageOf(due, right ? undefined : item.link)].filter((one) => one !== undefined),
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
  return create('fieldset', { ariaLabel: `${page.title}: ${list.title}` }, choices, check, reason);
}

/** The passage behind an answer, where the reader got it wrong more than once. */
const passageOf = ({ log }: ReviewItem, link: string | undefined): HTMLElement | undefined =>
  link && log.filter(([, grade]) => grade === 1).length >= confusing
    ? createPassage(toHref(link))
    : undefined;

/** The short answer with its links. */
function toParagraphs({ item }: ReviewItem): HTMLElement {
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
