import { isAhead } from '../../lib/record/clock.ts';
import type { PageVisit } from '../../lib/record/document.ts';
import { parseFormerKeys } from '../../lib/record/keys.ts';
import { countProgress, describeProgress, type Progress } from '../../lib/record/progress.ts';
import { followHeadings, parsePairs, readVisit } from '../../lib/record/visit.ts';
import { create } from '../dom.ts';
import { RecordElement } from '../record/record-element.ts';

/** Says beside a link to a page how much of it the reader has done. */
export class RecordProgress extends RecordElement {
  get progress(): Progress {
    const { items = '' } = this.dataset;
    return countProgress(this.store.document, this.#page, items, (key) => this.#getFormer(key));
  }

  /** Where the reader was on that page. */
  get visit(): PageVisit | undefined {
    const visit = readVisit(this.store.document, this.#page, this.#getFormer(this.#page));
    return followHeadings(visit, parsePairs(this.dataset['headings'] ?? ''));
  }

  get #page(): string {
    return this.dataset['page'] ?? '';
  }

  #getFormer(key: string): string[] {
    return parseFormerKeys(this.dataset['former'] ?? '').get(key) ?? [];
  }

  #word = '';

  /** Whether this is where the reader was last on the whole site. */
  set here(here: boolean) {
    this.closest('li')?.toggleAttribute('data-here', here);
    this.#word = here ? '이번 역' : '';
    this.show();
  }

  protected override show(): void {
    const { done, total, read, due } = this.progress;
    const { short, long } = describeProgress({ done, total, read, due });
    // The station on the map is painted by it.
    this.dataset['state'] = total > 0 && done === total ? 'known' : read ? 'read' : '';
    this.toggleAttribute('data-due', due > 0);
    const shown = [long, this.#word].filter(Boolean).join(', ');
    if (this.dataset['shown'] === shown) return;
    this.dataset['shown'] = shown;
    const text = this.hasAttribute('data-long') ? long : short;
    const seen = [text, this.#word].filter(Boolean).join(' · ');
    this.replaceChildren(
      create('span', { ariaHidden: 'true' }, seen),
      create('span', { className: 'visually-hidden' }, shown && ` (${shown})`),
    );
  }
}

customElements.define('record-progress', RecordProgress);

/** Sums up the progress marks of the section that it stands in. */
class RecordSummary extends RecordElement {
  /** What it says to whoever has not begun. */
  readonly #invitation = this.textContent;

  /** Where there is room for a mark only, it says the rest to those who cannot see it. */
  #shorten(done: number, total: number): void {
    if (done === 0) return this.replaceChildren();
    const long = ` (세션 전체에서 확인 문제와 되짚기 ${total}개 중 ${done}개를 마쳤어요)`;
    this.replaceChildren(
      create('span', { ariaHidden: 'true' }, `${done}/${total}`),
      create('span', { className: 'visually-hidden' }, long),
    );
  }

  /** Marks the page on which the reader was last, if it is one of these. */
  #markHere(marks: RecordProgress[]): void {
    const now = Date.now();
    const times = Object.values(this.store.document.pages).map(({ at }) => at);
    const last = Math.max(...times.filter((at) => !isAhead(at, now)));
    for (const mark of marks) mark.here = mark.visit?.at === last;
  }

  protected override show(): void {
    const marks = [
      ...(this.closest('[data-progress]')?.querySelectorAll<RecordProgress>('record-progress') ??
        []),
    ];
    if (!this.hasAttribute('data-short')) this.#markHere(marks);
    const pages = marks.map(({ progress }) => progress);
    const sum = (count: (page: (typeof pages)[number]) => number) =>
      pages.reduce((total, page) => total + count(page), 0);
    const read = sum((page) => Number(page.read));
    const done = sum((page) => page.done);
    const started = read > 0 || done > 0;
    if (this.hasAttribute('data-short'))
      return this.#shorten(
        done,
        sum((page) => page.total),
      );
    this.textContent = started
      ? `${pages.length}편 중 ${read}편을 끝까지 읽고, 확인 문제와 되짚기 ${sum((page) => page.total)}개 중 ${done}개를 마쳤어요.`
      : this.#invitation;
  }
}

customElements.define('record-summary', RecordSummary);
