import { getPagePath, type PageKey } from '../../lib/record/keys.ts';
import { withBase } from '../../lib/site.ts';
import { getStore } from './store.ts';

/** Base of the elements that show something of the record: at once, and whenever it changes. */
export abstract class RecordElement extends HTMLElement {
  protected readonly store = getStore();
  #stop?: () => void;

  connectedCallback(): void {
    void this.show();
    this.#stop = this.store.subscribe(() => void this.show());
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  /** Brings the element in line with the record. */
  protected abstract show(): void | Promise<void>;
}

/** Address of a page or item under the base that this site is deployed at. */
export const getHref = (key: PageKey, anchor = '') =>
  toHref(getPagePath(key)) + (anchor && `#${anchor}`);

/** A root-absolute address of this site under its base. */
export const toHref = (path: string) => withBase(path, import.meta.env.BASE_URL);
