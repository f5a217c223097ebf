import { countProgress, describeProgress, type Progress } from '../lib/record/progress.ts';
import { getStore } from './record/page-store.ts';
import { parseWas } from './record/parse-was.ts';

/** Says beside a link to a page how much of it the reader has done. */
export class RecordProgress extends HTMLElement {
  private readonly store = getStore();
  private stop?: () => void;

  connectedCallback(): void {
    this.show();
    this.stop = this.store.subscribe(() => this.show());
  }

  disconnectedCallback(): void {
    this.stop?.();
  }

  get progress(): Progress {
    const { page = '', items = '', was = '' } = this.dataset;
    const former = parseWas(was);
    return countProgress(this.store.document, page, items, (key) => former.get(key) ?? []);
  }

  private show(): void {
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
