import './record-progress.ts';
import type { RecordProgress } from './record-progress.ts';
import type { PageVisit } from '../../lib/record/document.ts';
import { isAhead } from '../../lib/record/clock.ts';
import { RecordElement } from '../record/record-element.ts';

/**
 * Turns the link to the first page into one to the heading where the reader stopped, or to the next
 * page where the last one was read to its end. Pages and their order are those listed in the section.
 */
class ContinueReading extends RecordElement {
  protected override show(): void {
    const scope = this.closest('[data-progress]') ?? document;
    const marks = [...scope.querySelectorAll<RecordProgress>('[data-progress] li record-progress')];
    const visits = marks.map(({ visit }) => visit);
    const now = Date.now();
    const times = visits.map((visit) => (visit ? (isAhead(visit.at, now) ? 1 : visit.at) : 0));
    const index = times.indexOf(Math.max(...times));
    const visit = visits[index];
    if (!visit) return;
    if (visit.readAt === 0) {
      this.#point('이어 읽기', marks[index], visit);
      return;
    }
    const unread = (one: RecordProgress) => !one.progress.read;
    const next = marks.slice(index).find(unread) ?? marks.find(unread);
    this.#point(next ? '다음 글 읽기' : '처음부터 다시 읽기', next ?? marks[0]);
  }

  #point(text: string, mark?: RecordProgress, visit?: PageVisit): void {
    const target = mark?.closest('li')?.querySelector('a');
    const link = this.querySelector('a');
    const place = this.querySelector('.continue__place');
    if (!target || !link || !place) return;
    link.href = target.href + (visit?.place ? `#${visit.place}` : '');
    link.textContent = text;
    place.textContent = [target.textContent?.trim(), visit?.label].filter(Boolean).join(' › ');
  }
}

customElements.define('continue-reading', ContinueReading);
