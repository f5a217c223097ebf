import type { PageVisit, RecordDocument } from '../../lib/record/document.ts';
import {
  followHeadings,
  getChangedSections,
  introId,
  noteVisit,
  parsePairs,
  readVisit,
  updateSections,
  type VisitChange,
} from '../../lib/record/visit.ts';
import { create, createButton } from '../dom.ts';
import { toHref } from '../record/record-element.ts';
import { isAhead } from '../../lib/record/clock.ts';
import { getStatusText, getStore } from '../record/store.ts';

/** A page that was on screen for less, in milliseconds, was glanced at and not read. */
const glance = 5000;

/** Notes where the reader is on this page, and shows what changed since it was read last. */
class ReadingPlace extends HTMLElement {
  readonly #store = getStore();
  readonly #page = this.dataset['page'] ?? '';
  readonly #former = this.dataset['former']?.split(' ');
  readonly #sections = parsePairs(this.dataset['sections'] ?? '');
  readonly #headings = parsePairs(this.dataset['headings'] ?? '');
  /** Sections that were on screen since the page was opened. */
  readonly #seen = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the page came on screen; it may have been opened in a tab behind this one. */
  #since = performance.now();
  #place: VisitChange = {};
  #read = false;

  connectedCallback(): void {
    const { state, reason } = this.#store;
    if (reason === 'newer' || reason === 'damaged') {
      this.append(
        create('span', { role: 'status' }, `${getStatusText(state, reason)} `),
        create('a', { href: toHref('/record/') }, '내 기록 보기'),
      );
    }
    const visit = this.#getVisit(this.#store.document);
    const changed = getChangedSections(visit, this.#sections);
    if (changed.length > 0) showChanges(this, changed, () => this.#note({}, true));
    const headings = [...document.querySelectorAll<HTMLElement>('.prose :is(h2, h3)[id]')];
    const observer = new IntersectionObserver(() => this.#look(headings), {
      rootMargin: '0px 0px -65% 0px',
    });
    for (const heading of headings) observer.observe(heading);
    // A jump that no heading took part in, as with the Home key.
    addEventListener('scrollend', () => this.#look(headings));
    const end = document.querySelector('.prose > :last-child');
    if (end) this.#watchEnd(end);
    // A reader who leaves before the place was noted still finds it.
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.#since = performance.now();
      else if (this.#timer && performance.now() - this.#since > glance) this.#note(this.#place);
      this.#look(headings);
    });
    this.#look(headings);
  }

  #getVisit(record: RecordDocument): PageVisit | undefined {
    return followHeadings(readVisit(record, this.#page, this.#former), this.#headings);
  }

  /** The place is the last heading that has passed the upper third of the screen. */
  #look(headings: HTMLElement[]): void {
    const passed = headings.filter((one) => one.getBoundingClientRect().top < innerHeight * 0.35);
    const heading = passed.at(-1);
    this.#seen.add(heading?.id ?? introId);
    this.#place = { place: heading?.id ?? '', label: heading?.textContent?.trim() ?? '' };
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (document.hidden) return;
    const wait = Math.max(1500, this.#since + glance - performance.now());
    this.#timer = setTimeout(() => this.#note(this.#place), wait);
  }

  #watchEnd(end: Element): void {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting || scrollY === 0) return;
      observer.disconnect();
      this.#read = true;
      this.#note(this.#place);
    });
    observer.observe(end);
  }

  #note(change: VisitChange, all = false): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const seen = all ? new Set(this.#sections.keys()) : this.#seen;
    this.#store.change((record) => {
      const visit = this.#getVisit(record);
      const sections = updateSections(visit, this.#sections, seen);
      const now = this.#store.stamp();
      // Pages are told apart by when they were read: a place that a clock ahead has dated gives way.
      const at = visit && !isAhead(visit.at, now) ? this.#store.stamp(visit.at) : now;
      return noteVisit(record, this.#page, visit, { ...change, read: this.#read, sections }, at);
    });
  }
}

customElements.define('reading-place', ReadingPlace);

/** A section that differs from what the reader saw last. */
interface Changed {
  id: string;
  isNew: boolean;
}

/**
 * Puts a button into the page's head line that lists what changed, in a popover so that no text
 * moves. `accept` is called when the reader says to have seen it.
 */
function showChanges(host: HTMLElement, changed: Changed[], accept: () => void): void {
  const links = changed.flatMap(({ id, isNew }) => {
    const title = id === introId ? '첫머리' : document.getElementById(id)?.textContent?.trim();
    if (!title) return [];
    const link = create('a', { href: id === introId ? '#main' : `#${id}` }, title);
    return [create('li', {}, link, isNew && ' (새로 생김)')];
  });
  if (links.length === 0) return;
  const list = create('ul', {}, ...links);
  list.addEventListener('click', () => card.hidePopover());
  const done = createButton('모두 확인했어요', () => {
    accept();
    host.replaceChildren();
  });
  const card = create(
    'div',
    { className: 'changes__card', id: 'record-changes', popover: 'auto' },
    create('p', {}, '지난번에 읽은 뒤로 바뀌었어요.'),
    list,
    done,
  );
  const button = create(
    'button',
    { type: 'button', className: 'changes__button', popoverTargetElement: card },
    `바뀐 곳 ${links.length}곳`,
  );
  host.replaceChildren(button, card);
}
