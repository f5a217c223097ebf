import { getStore } from './page-store.ts';

/** Base of the elements that show something of the record: at once, and whenever it changes. */
export abstract class RecordElement extends HTMLElement {
  protected readonly store = getStore();
  private stop?: () => void;

  connectedCallback(): void {
    this.show();
    this.stop = this.store.subscribe(() => this.show());
  }

  disconnectedCallback(): void {
    this.stop?.();
  }

  /** Brings the element in line with the record. */
  protected abstract show(): void;
}
