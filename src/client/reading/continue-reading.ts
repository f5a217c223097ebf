import './record-progress.ts';
import type { RecordProgress } from './record-progress.ts';
import type { PageVisit } from '../../lib/record/document.ts';
import { isAhead } from '../../lib/record/clock.ts';
import { countDue, getMinutes } from '../../lib/record/schedule.ts';
import { create } from '../dom.ts';
import { getSitePlan } from '../record/due.ts';
import { getPageKey } from '../../lib/record/keys.ts';
import { getHref, RecordElement, toHref } from '../record/record-element.ts';

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
    const older = this.dataset['calls'] && this.#findOlder(visit?.at ?? 0, now);
    if (older) return this.#lead(count, older.text, older.href, older.name);
    if (visit?.readAt === 0) return this.#point(count, '이어 읽기', marks[index], visit);
    const unread = (one: RecordProgress) => !one.progress.read;
    const next = marks.slice(Math.max(index, 0)).find(unread) ?? marks.find(unread);
    if (visit) this.#point(count, next ? '다음 글 읽기' : '처음부터 다시 읽기', next ?? marks[0]);
    else if (count > 0) this.#point(count, '첫 글부터 읽기', marks[0]);
  }

  /** Where reading goes on in a session that is folded up, if the reader was there last of all. */
  #findOlder(at: number, now: number): { text: string; href: string; name: string } | undefined {
    const { pages } = this.store.document;
    const [key, visit] =
      Object.entries(pages)
        .filter(([, one]) => one.at > at && !isAhead(one.at, now))
        .sort((a, b) => b[1].at - a[1].at)[0] ?? [];
    if (!key || !visit) return undefined;
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.line-fold li a')];
    const link = links.find(({ pathname }) => getPageKey(pathname) === key);
    const nameOf = (one?: Element | null) => one?.textContent?.trim();
    if (visit.readAt === 0)
      return {
        text: '이어 읽기',
        href: getHref(key, visit.place),
        name: [nameOf(link), visit.label].filter(Boolean).join(' › '),
      };
    // Where topics are too many to be named, the page of the session knows the next one.
    if (!link) return { text: '이어 읽기', href: getHref(`${key.split('/')[0]}/index`), name: '' };
    const next = link.closest('li')?.nextElementSibling?.querySelector('a');
    return next ? { text: '다음 글 읽기', href: next.href, name: nameOf(next) ?? '' } : undefined;
  }

  #point(count: number, text: string, mark?: RecordProgress, visit?: PageVisit): void {
    const target = mark?.closest('li')?.querySelector('a');
    if (!target) return;
    const href = target.href + (visit?.place ? `#${visit.place}` : '');
    const name = [target.textContent?.trim(), visit?.label].filter(Boolean).join(' › ');
    this.#lead(count, text, href, name);
  }

  /** Where something is due the button leads there, and the line below it to where reading goes on. */
  #lead(count: number, text: string, href: string, name: string): void {
    const link = this.querySelector('a');
    const place = this.querySelector('.continue__place');
    if (!link || !place) return;
    link.href = count > 0 ? toHref('/record/#review') : href;
    link.textContent = count > 0 ? `오늘 다시 볼 것 ${count}개 · 약 ${getMinutes(count)}분` : text;
    place.replaceChildren(count > 0 ? create('a', { href }, `${text}: ${name}`) : name);
  }
}

customElements.define('continue-reading', ContinueReading);
