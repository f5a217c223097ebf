import './record-progress.ts';
import type { RecordProgress } from './record-progress.ts';
import { RecordElement } from './record-element.ts';

/** Sums up the progress marks of the section that it stands in. */
class RecordSummary extends RecordElement {
  /** What it says to whoever has not begun. */
  private readonly invitation = this.textContent;

  /** Where there is room for a mark only, it says the rest to those who cannot see it. */
  private shorten(done: number, total: number): void {
    const spoken = document.createElement('span');
    spoken.className = 'visually-hidden';
    spoken.textContent = ` (세션 전체에서 확인 문제와 되짚기 ${total}개 중 ${done}개를 마쳤어요)`;
    const seen = document.createElement('span');
    seen.ariaHidden = 'true';
    seen.textContent = `${done}/${total}`;
    this.replaceChildren(...(done > 0 ? [seen, spoken] : []));
  }

  protected override show(): void {
    const marks =
      this.closest('[data-progress]')?.querySelectorAll<RecordProgress>('record-progress');
    const pages = [...(marks ?? [])].map(({ progress }) => progress);
    const sum = (count: (page: (typeof pages)[number]) => number) =>
      pages.reduce((total, page) => total + count(page), 0);
    const read = sum((page) => Number(page.read));
    const done = sum((page) => page.done);
    const started = read > 0 || done > 0;
    if (this.hasAttribute('data-short'))
      return this.shorten(
        done,
        sum((page) => page.total),
      );
    this.textContent = started
      ? `${pages.length}편 중 ${read}편을 끝까지 읽고, 확인 문제와 되짚기 ${sum((page) => page.total)}개 중 ${done}개를 마쳤어요.`
      : this.invitation;
  }
}

customElements.define('record-summary', RecordSummary);
