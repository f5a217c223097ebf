import {
  describeRecord,
  findOrphans,
  getReviewItems,
  type Kept,
  type KeptList,
  type KeptPage,
} from '../../lib/record/describe-record.ts';
import { emptyRecord, type Grade } from '../../lib/record/document.ts';
import { isKnownTime } from '../../lib/record/clock.ts';
import { introId } from '../../lib/record/visit.ts';
import { getRatings, getStanding } from '../../lib/record/practice.ts';
import { getDue } from '../../lib/record/schedule.ts';
import { getAnchor, type SiteItems } from '../../lib/record/site-items.ts';
import { getHref } from './record-element.ts';
import { describeDay, formatDay, getDay, getDaysUntil } from '../../lib/days.ts';
import { create } from '../dom.ts';
import { RecordSection } from './site-section.ts';

/** What of the record is shown: all of it, what was answered wrongly, what was unsure. */
const filters: [name: string, grade: Grade | undefined][] = [
  ['모두', undefined],
  ['틀린 것만', 1],
  ['헷갈린 것만', 2],
];

/** So many entries are shown without folds. */
const few = 8;

/** Everything that was checked, answered and read: first what was wrong, then page by page. */
class RecordOverview extends RecordSection {
  readonly #filter = create('fieldset', { className: 'record-filter' });
  readonly #pages = create('div');
  #wanted: Grade | undefined;
  /** Pages that the reader unfolded or folded stay as they are. */
  readonly #open = new Map<string, boolean>();

  protected override fill(site: SiteItems): void {
    const { document: record } = this.store;
    const pages = describeRecord(record, site);
    const orphans = findOrphans(record, site);
    if (pages.length === 0 && orphans.length === 0) {
      const none = '아직 없어요. 글을 읽으며 체크하고 답하면 여기에 모여요.';
      this.replaceChildren(create('p', {}, this.describeEmpty(none)));
      return;
    }
    const grades = new Map(
      getReviewItems(record, site, Date.now()).map(({ key, log }) => [key, log.at(-1)?.[1]]),
    );
    const having = (grade: Grade | undefined) =>
      pages.flatMap((kept): KeptPage[] => {
        const lists = kept.lists.flatMap(({ list, items }) => {
          const matching = items.filter((item) => gradeOf(grades, item) === grade);
          return matching.length > 0 ? [{ list, items: matching }] : [];
        });
        return lists.length > 0 ? [{ ...kept, lists, changed: [] }] : [];
      });
    if (!this.contains(this.#filter)) this.replaceChildren(this.#filter, this.#pages);
    this.#showFilter((grade) => (grade ? countEntries(having(grade)) : countEntries(pages)));
    if (this.#wanted !== undefined) {
      const found = having(this.#wanted);
      this.#pages.replaceChildren(
        ...found.map((kept) => toPage(kept, true)),
        ...(found.length === 0 ? [create('p', {}, '지금은 없어요.')] : []),
      );
      return;
    }
    const wrong = having(1);
    const folded = countEntries(pages) > few;
    this.#pages.replaceChildren(
      ...(folded && wrong.length > 0 ? [toWrong(wrong)] : []),
      ...pages.map((kept) => this.#keepFold(kept.page.key, toPage(kept, !folded))),
      ...(orphans.length > 0 ? [toOrphans(orphans)] : []),
    );
  }

  #showFilter(countOf: (grade: Grade | undefined) => number): void {
    if (this.#filter.childElementCount === 0) {
      const choices = filters.map(([name, grade]) => {
        const checked = grade === this.#wanted;
        const input = create('input', { type: 'radio', name: 'record-filter', checked });
        input.addEventListener('change', () => {
          this.#wanted = grade;
          this.show();
        });
        return create('label', {}, input, ` ${name} `, create('span'));
      });
      this.#filter.append(create('legend', { className: 'visually-hidden' }, '보기'), ...choices);
    }
    for (const [index, count] of this.#filter.querySelectorAll('label > span').entries())
      count.textContent = String(countOf(filters[index]?.[1]));
  }

  #keepFold(key: string, fold: HTMLDetailsElement): HTMLDetailsElement {
    fold.open = this.#open.get(key) ?? fold.open;
    fold.addEventListener('toggle', () => this.#open.set(key, fold.open));
    return fold;
  }
}

/** How well something was known last; nothing for a survey. */
const gradeOf = (grades: ReadonlyMap<string, Grade | undefined>, { key, page, list }: Kept) =>
  grades.get(list.kind === 'question' ? `${page.key}/${list.id}` : key);

/** Entries of pages: a question or survey is one, however many of its choices were made. */
const countEntries = (pages: readonly KeptPage[]): number =>
  pages
    .flatMap(({ lists }) => lists)
    .reduce((sum, { list, items }) => sum + (list.kind === 'recap' ? items.length : 1), 0);

function toPage(kept: KeptPage, open: boolean): HTMLDetailsElement {
  const { page, lists, read, changed } = kept;
  const title = create('h3', { className: 'record-page__title' }, page.title);
  if (read) title.append(create('span', { className: 'record-tag' }, '끝까지 읽음'));
  const count = countEntries([kept]);
  if (count > 0) title.append(create('span', { className: 'record-tag' }, `${count}개`));
  const fold = create(
    'details',
    { className: 'record-page', open },
    create('summary', {}, title),
    create('p', {}, create('a', { href: getHref(page.key) }, '글로 가기')),
  );
  if (changed.length > 0) {
    const links = changed.flatMap(({ id, title: name, isNew }, index) => [
      index > 0 ? ', ' : '',
      create('a', { href: getHref(page.key, id === introId ? '' : id) }, name),
      isNew ? ' (새로 생김)' : '',
    ]);
    fold.append(create('p', { className: 'record-changed' }, '읽은 뒤로 바뀐 곳: ', ...links));
  }
  fold.append(...lists.map((list) => toList(page.key, list)));
  return fold;
}

/** What was wrong, of all pages together. */
function toWrong(pages: readonly KeptPage[]): HTMLElement {
  return create(
    'section',
    { className: 'record-page' },
    create('h3', { className: 'record-page__title' }, '틀린 것'),
    ...pages.flatMap(({ page, lists }) => lists.map((list) => toList(page.key, list))),
  );
}

function toList(page: string, { list, items }: KeptList): HTMLElement {
  const entries = create('ul', { className: 'record-entries' });
  if (list.kind === 'recap') {
    entries.append(
      ...items.map((kept) => toEntry(page, kept, kept.item.label, describeRecall(kept))),
    );
    return entries;
  }
  const answers = items.map(({ item, state }) =>
    state.text ? `${item.label} (${state.text})` : item.label,
  );
  const [first] = items;
  if (!first) return entries;
  const edited = { ...first, edited: items.some((kept) => kept.edited) };
  // What an edited question was answered is not judged by its new key.
  const verdict =
    list.kind === 'survey' || edited.edited
      ? ''
      : first.item.correct
        ? '정답이에요. '
        : '오답이에요. ';
  const day = describeTime(Math.max(...items.map(({ state }) => state.at)), Date.now());
  entries.append(
    toEntry(page, edited, list.title, `내 답: ${answers.join(', ')}. ${verdict}${day}`),
  );
  return entries;
}

function toEntry(page: string, { list, item, edited }: Kept, text: string, note: string) {
  const link = create('a', { href: getHref(page, getAnchor(list, item)) }, text);
  return create(
    'li',
    {},
    link,
    edited && create('span', { className: 'record-edited' }, '수정된 항목'),
    create('span', { className: 'record-entries__note' }, note),
  );
}

const words = ['', '몰랐어요', '헷갈려요', '알아요'];

/** The day of a time, or that it isn't known. */
const describeTime = (time: number, now: number) =>
  isKnownTime(time, now) ? formatDay(getDay(time)) : '날짜를 알 수 없음';

function describeRecall({ key, state }: Kept): string {
  const { at, log } = state;
  const now = Date.now();
  const said = words[getStanding(state, now) ?? 0] || '체크를 지웠어요';
  const part = { key, former: [], correct: true };
  const items = { [key]: state };
  const ratings = getRatings(
    { ...emptyRecord(), items },
    { key, kind: 'recap', parts: [part] },
    now,
  );
  const due = describeDay(getDaysUntil(getDue(ratings), now));
  const last = [at, ...(log ?? []).map(([time]) => time)].filter((time) => isKnownTime(time, now));
  return `${said}, ${describeTime(Math.max(0, ...last), now)} · ${due} 복습`;
}

function toOrphans(items: { key: string; label: string | undefined }[]): HTMLElement {
  const section = create('section', { className: 'record-page' });
  const list = create('ul', { className: 'record-entries' });
  list.append(...items.map(({ key, label }) => create('li', {}, label ?? key)));
  section.append(
    create('h3', { className: 'record-page__title' }, '지금은 글에 없는 항목'),
    create('p', { className: 'record-note' }, '글에서 빠졌지만 기록에는 그대로 남아 있어요.'),
    list,
  );
  return section;
}

customElements.define('record-overview', RecordOverview);
