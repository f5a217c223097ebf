import { describeDay, getDay, getDaysUntil } from '../../lib/days.ts';
import { toCalendar } from '../../lib/record/calendar.ts';
import { findNextPage, getReviewItems, type ReviewItem } from '../../lib/record/describe-record.ts';
import type { Grade } from '../../lib/record/document.ts';
import { answerQuestion, rateItem } from '../../lib/record/edit-record.ts';
import { countDue, getMinutes, maxDue, mix } from '../../lib/record/schedule.ts';
import { getFormerKeys, type SiteItems } from '../../lib/record/site-items.ts';
import { create, createButton } from '../dom.ts';
import { downloadText } from './download.ts';
import { getHref, toHref } from './record-element.ts';
import { createCard, nameOf } from './review-card.ts';
import { RecordSection } from './site-section.ts';

/** What was recalled in this sitting: how well at first, and whether it was known in the end. */
interface Recalled {
  name: string;
  grade: Grade;
  known: boolean;
}

/** What to recall today, one card at a time, and at the end what came of it. */
class RecordReview extends RecordSection {
  readonly #said = create('p', { className: 'record-note', role: 'status' });
  readonly #place = create('div', { tabIndex: -1 });
  /** Keys of what is asked in this round, in order; more than that waits until the reader wants to go on. */
  #round: string[] | undefined;
  #current: string | undefined;
  /** What was not known in this sitting is asked until it is, as practice that the record leaves out. */
  readonly #again: ReviewItem[] = [];
  readonly #recalled = new Map<string, Recalled>();

  protected override fill(site: SiteItems): void {
    const items = getReviewItems(this.store.document, site, Date.now());
    const due = items.slice(0, countDue(items, Date.now()).count);
    const byKey = new Map(due.map((one) => [one.key, one]));
    // A round that asked nothing yet is no round: what an import brings starts one.
    if (this.#recalled.size === 0 && !this.#round?.some((key) => byKey.has(key)))
      this.#round = undefined;
    this.#round ??= mix(due.slice(0, maxDue), ({ page }) => page.key).map(({ key }) => key);
    const asked = this.#round.flatMap((key) => byKey.get(key) ?? []);
    const left = [...asked, ...this.#again];
    const [first] = left;
    // A card stays as it is, opened or not, while other things of the record change.
    if (first && first.key === this.#current) return;
    this.#current = first?.key;
    if (!this.contains(this.#place)) this.replaceChildren(this.#said, this.#place);
    if (!first) {
      this.#place.replaceChildren(...this.#describeEnd(items, site));
      return;
    }
    const all = due.length + this.#again.length;
    const minutes = `약 ${getMinutes(left.length)}분`;
    const note =
      all > left.length
        ? `이번에 볼 것 ${left.length}개(${minutes}), 오늘 모두 ${all}개예요.`
        : `오늘 ${left.length}개(${minutes})가 남았어요.`;
    this.#place.replaceChildren(
      create('p', { className: 'record-note' }, note),
      createCard(first, (grade, choice) => this.#rate(first, grade, choice)),
    );
  }

  /** The end of a round: what was recalled, what comes when, and what to read next. */
  #describeEnd(items: ReviewItem[], site: SiteItems): HTMLElement[] {
    const now = Date.now();
    const { count, next } = countDue(items, now);
    const parts = this.#describeRecalled();
    if (count > 0) {
      parts.push(
        create('p', {}, `${count}개가 더 있는데, 내일 해도 괜찮아요.`),
        create('p', { className: 'record-actions' }, this.#createMore(count)),
      );
    } else if (next !== undefined) {
      const days = getDaysUntil(next, now);
      const comes = items.filter(({ due }) => getDaysUntil(due, now) === days).length;
      const save = () => {
        const url = new URL(toHref('/record/#review'), location.href).href;
        const title = `데이터 엔지니어링 복습 ${comes}개`;
        const calendar = toCalendar({ day: getDay(next), title, url }, now);
        downloadText(calendar, `review-${getDay(next)}.ics`, 'text/calendar');
      };
      parts.push(
        create('p', {}, `오늘은 다 떠올렸어요. ${describeDay(days)} ${comes}개를 다시 물어볼게요.`),
        create('p', { className: 'record-actions' }, createButton('달력에 넣기(.ics)', save)),
      );
    } else {
      const none =
        '아직 없어요. 글에서 문제를 풀거나 되짚기를 체크하면 복습할 날에 여기서 다시 물어봐요.';
      parts.push(create('p', {}, this.describeEmpty(none)));
    }
    const page = this.#recalled.size > 0 && findNextPage(this.store.document, site);
    if (page) {
      const link = create('a', { href: getHref(page.key) }, page.title);
      parts.push(create('p', {}, '다음에 읽을 글: ', link));
    }
    return parts;
  }

  #describeRecalled(): HTMLElement[] {
    const all = [...this.#recalled.values()];
    if (all.length === 0) return [];
    const countOf = (grade: Grade) => all.filter((one) => one.grade === grade).length;
    const counts = [
      ['알아요', countOf(3)],
      ['헷갈려요', countOf(2)],
      ['몰랐어요', countOf(1)],
    ]
      .filter(([, count]) => count !== 0)
      .map((pair) => pair.join(' '));
    const learned = all.filter(({ grade, known }) => grade === 1 && known);
    const list = create('ul', {}, ...learned.map(({ name }) => create('li', {}, name)));
    return [
      create('p', {}, `이번에 ${all.length}개를 떠올렸어요: ${counts.join(' · ')}.`),
      ...(learned.length > 0 ? [create('p', {}, '몰랐다가 떠올린 것'), list] : []),
    ];
  }

  /** Another round, for those who want it today. */
  #createMore(count: number): HTMLElement {
    return createButton(`${Math.min(count, maxDue)}개 더 하기`, () => {
      this.#round = undefined;
      this.#current = undefined;
      this.show();
      this.querySelector<HTMLElement>('.recap-prompt')?.focus();
    });
  }

  #rate(due: ReviewItem, grade: Grade, choice?: string): void {
    const { key } = due;
    const practiced = this.#again.findIndex((one) => one.key === key);
    if (practiced >= 0) this.#again.splice(practiced, 1);
    if (grade === 1) this.#again.push(due);
    const name = nameOf(due);
    const first = this.#recalled.get(key)?.grade ?? grade;
    this.#recalled.set(key, { name, grade: first, known: grade > 1 });
    this.#current = undefined;
    if (practiced >= 0) {
      this.#said.textContent =
        grade === 1 ? '조금 뒤에 한 번 더 물어볼게요.' : '이번에는 떠올렸어요.';
      this.show();
    } else {
      this.#write(due, grade, choice);
      const items = this.site ? getReviewItems(this.store.document, this.site, Date.now()) : [];
      const next = items.find((one) => one.key === key)?.due ?? Infinity;
      const day = describeDay(getDaysUntil(next, Date.now()));
      const soon = grade === 1 ? '조금 뒤에 한 번 더, 그리고 ' : '';
      this.#said.textContent = `‘${name}’ ${soon}${day} 다시 물어볼게요.`;
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

customElements.define('record-review', RecordReview);
