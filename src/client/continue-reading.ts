import { getLastVisit } from '../lib/record/visit.ts';
import type { RecordProgress } from './record-progress.ts';
import { getStore } from './record/page-store.ts';

/**
 * Turns the link to the first page into one to the heading where the reader stopped, or to the next
 * page where the last one was read to its end. Pages and their order are those listed in the section.
 */
class ContinueReading extends HTMLElement {
  private stop?: () => void;

  connectedCallback(): void {
    this.show();
    this.stop = getStore().subscribe(() => this.show());
  }

  disconnectedCallback(): void {
    this.stop?.();
  }

  private show(): void {
    const marks = [
      ...document.querySelectorAll<RecordProgress>('[data-progress] li record-progress'),
    ];
    const keys = marks.map(({ dataset }) => dataset['page'] ?? '');
    const last = getLastVisit(getStore().document, keys);
    if (!last) return;
    const index = keys.indexOf(last.page);
    const finished = last.visit.readAt > 0;
    const target = linkOf(marks[finished ? index + 1 : index]);
    if (target) this.point(target, finished ? undefined : last.visit);
  }

  private point(target: HTMLAnchorElement, visit?: { place: string; label: string }): void {
    const link = this.querySelector('a');
    const place = this.querySelector('.continue__place');
    if (!link || !place) return;
    link.href = target.href + (visit?.place ? `#${visit.place}` : '');
    link.textContent = visit ? '이어 읽기' : '다음 글 읽기';
    place.textContent = [target.textContent?.trim(), visit?.label].filter(Boolean).join(' › ');
  }
}

const linkOf = (mark: Element | undefined) => mark?.closest('li')?.querySelector('a') ?? null;

customElements.define('continue-reading', ContinueReading);
