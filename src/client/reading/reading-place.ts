import { introId } from '../../lib/record/intro-id.ts';
import {
  getChangedSections,
  noteVisit,
  parseSections,
  readVisit,
  updateSections,
  type VisitChange,
} from '../../lib/record/visit.ts';
import { showChanges } from '../record/changes-note.ts';
import { getStore } from '../record/page-store.ts';

/** Notes where the reader is on this page, and tells what changed since it was read last. */
class ReadingPlace extends HTMLElement {
  private readonly store = getStore();
  private readonly page = this.dataset['page'] ?? '';
  private readonly was = this.dataset['was']?.split(' ');
  private readonly sections = parseSections(this.dataset['sections'] ?? '');
  /** Sections that were on screen since the page was opened. */
  private readonly seen = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private place: VisitChange = {};
  private read = false;

  connectedCallback(): void {
    const visit = readVisit(this.store.document, this.page, this.was);
    const changed = getChangedSections(visit, this.sections);
    if (changed.length > 0) showChanges(this, changed, () => this.note({}, true));
    const headings = [...document.querySelectorAll<HTMLElement>('.prose :is(h2, h3)[id]')];
    const observer = new IntersectionObserver(() => this.look(headings), {
      rootMargin: '0px 0px -65% 0px',
    });
    for (const heading of headings) observer.observe(heading);
    // A jump that no heading took part in, as with the Home key.
    addEventListener('scrollend', () => this.look(headings));
    const end = document.querySelector('.prose > :last-child');
    if (end) this.watchEnd(end);
    // Whoever leaves before the place was noted is still found there.
    addEventListener('pagehide', () => this.timer && this.note(this.place));
    this.look(headings);
  }

  /** The place is the last heading that has passed the upper third of the screen. */
  private look(headings: HTMLElement[]): void {
    const passed = headings.filter((one) => one.getBoundingClientRect().top < innerHeight * 0.35);
    const heading = passed.at(-1);
    this.seen.add(heading?.id ?? introId);
    this.place = { place: heading?.id ?? '', label: heading?.textContent?.trim() ?? '' };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.note(this.place), 1500);
  }

  private watchEnd(end: Element): void {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting || scrollY === 0) return;
      observer.disconnect();
      this.read = true;
      this.note(this.place);
    });
    observer.observe(end);
  }

  private note(change: VisitChange, all = false): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const seen = all ? new Set(this.sections.keys()) : this.seen;
    this.store.change((record) => {
      const visit = readVisit(record, this.page, this.was);
      const sections = updateSections(visit, this.sections, seen);
      const at = this.store.stamp(visit?.at);
      return noteVisit(record, this.page, visit, { ...change, read: this.read, sections }, at);
    });
  }
}

customElements.define('reading-place', ReadingPlace);
