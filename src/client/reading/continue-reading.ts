import './record-progress.ts';
import type { RecordProgress } from './record-progress.ts';
import type { PageVisit } from '../../lib/record/document.ts';
import { isAhead } from '../../lib/record/clock.ts';
import { countDue, getMinutes } from '../../lib/record/schedule.ts';
import { create } from '../dom.ts';
import { getSitePlan } from '../record/due.ts';
import { RecordElement, toHref } from '../record/record-element.ts';

/**
 * Turns the link to the first page into one to the heading where the reader stopped, or to the next
 * page where the last one was read to its end. Pages and their order are those listed in the section.
 */
class ContinueReading extends RecordElement {
  protected override async show(): Promise<void> {
    const now = Date.now();
    const plan = this.dataset['calls'] ? await getSitePlan(this.store.document) : [];
    const { count } = countDue(plan, now);
    const scope = this.closest('[data-progress]') ?? document;
    const marks = [...scope.querySelectorAll<RecordProgress>('[data-progress] li record-progress')];
    const visits = marks.map(({ visit }) => visit);
    const times = visits.map((visit) => (visit ? (isAhead(visit.at, now) ? 1 : visit.at) : 0));
    const index = times.indexOf(Math.max(...times));
    const visit = visits[index];
    if (visit?.readAt === 0) return this.#point(count, '이어 읽기', marks[index], visit);
    const unread = (one: RecordProgress) => !one.progress.read;
    const next = marks.slice(Math.max(index, 0)).find(unread) ?? marks.find(unread);
    if (visit) this.#point(count, next ? '다음 글 읽기' : '처음부터 다시 읽기', next ?? marks[0]);
    else if (count > 0) this.#point(count, '첫 글부터 읽기', marks[0]);
  }

  /** Where something is due the button leads there, and the line below it to where reading goes on. */
  #point(count: number, text: string, mark?: RecordProgress, visit?: PageVisit): void {
    const target = mark?.closest('li')?.querySelector('a');
    const link = this.querySelector('a');
    const place = this.querySelector('.continue__place');
    if (!target || !link || !place) return;
    const href = target.href + (visit?.place ? `#${visit.place}` : '');
    const name = [target.textContent?.trim(), visit?.label].filter(Boolean).join(' › ');
    link.href = count > 0 ? toHref('/record/#review') : href;
    link.textContent = count > 0 ? `오늘 다시 볼 것 ${count}개 · 약 ${getMinutes(count)}분` : text;
    place.replaceChildren(count > 0 ? create('a', { href }, `${text}: ${name}`) : name);
  }
}

customElements.define('continue-reading', ContinueReading);
