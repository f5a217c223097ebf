import { countProgress, describeProgress, type Progress } from '../../lib/record/progress.ts';
import type { PageVisit } from '../../lib/record/document.ts';
import { readVisit } from '../../lib/record/visit.ts';
import { parseWas } from './parse-was.ts';
import { RecordElement } from './record-element.ts';

/** Says beside a link to a page how much of it the reader has done. */
export class RecordProgress extends RecordElement {
  get progress(): Progress {
    const { items = '' } = this.dataset;
    return countProgress(this.store.document, this.page, items, (key) => this.former(key));
  }

  /** Where the reader was on that page. */
  get visit(): PageVisit | undefined {
    return readVisit(this.store.document, this.page, this.former(this.page));
  }

  private get page(): string {
    return this.dataset['page'] ?? '';
  }

  private former(key: string): string[] {
    return parseWas(this.dataset['was'] ?? '').get(key) ?? [];
  }

  protected override show(): void {
    const { short, long } = describeProgress(this.progress);
    if (this.dataset['shown'] === long) return;
    this.dataset['shown'] = long;
    const [seen, spoken] = [document.createElement('span'), document.createElement('span')];
    seen.textContent = this.hasAttribute('data-long') ? long : short;
    seen.ariaHidden = 'true';
    spoken.className = 'visually-hidden';
    spoken.textContent = long && ` (${long})`;
    this.replaceChildren(seen, spoken);
  }
}

customElements.define('record-progress', RecordProgress);
