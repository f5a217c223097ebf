import type { SiteItems } from '../../lib/record/site-items.ts';
import { create, createButton } from './dom.ts';
import { loadSiteItems } from './load-site-items.ts';
import { getStore } from './page-store.ts';

/**
 * Base of the parts of the record's page that need to know the site: shows that they load, that they
 * could not, and themselves anew whenever the record changes.
 */
export abstract class RecordSection extends HTMLElement {
  protected readonly store = getStore();
  protected site: SiteItems | undefined;
  private stop?: () => void;

  connectedCallback(): void {
    void this.load();
    this.stop = this.store.subscribe(() => this.site && this.show(this.site));
  }

  disconnectedCallback(): void {
    this.stop?.();
  }

  /** Fills the element from the record and the site. */
  protected abstract show(site: SiteItems): void;

  private async load(): Promise<void> {
    this.replaceChildren(create('p', { className: 'record-note' }, '불러오고 있어요…'));
    try {
      this.site = await loadSiteItems();
    } catch {
      this.replaceChildren(
        create(
          'p',
          { className: 'record-note' },
          '항목의 이름을 불러오지 못했어요. 기록은 그대로 있어요.',
        ),
        createButton('다시 불러오기', () => void this.load()),
      );
      return;
    }
    this.show(this.site);
  }
}
