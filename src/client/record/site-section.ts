import type { SiteItems } from '../../lib/record/site-items.ts';
import { create, createButton } from '../dom.ts';
import { RecordElement } from './record-element.ts';

/**
 * Base of the parts of the record's page that need to know the site: shows that they load, that they
 * could not, and themselves again whenever the record changes.
 */
export abstract class RecordSection extends RecordElement {
  protected site: SiteItems | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  /** Fills the element from the record and the site. */
  protected abstract fill(site: SiteItems): void;

  protected override show(): void {
    if (this.site) this.fill(this.site);
  }

  /** What to say where nothing is kept; where that can't be known, this is said instead. */
  protected describeEmpty(text: string): string {
    return this.store.reason && this.store.reason !== 'cleared'
      ? '기록을 읽지 못해서 무엇이 있는지 알 수 없어요.'
      : text;
  }

  async #load(): Promise<void> {
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
        createButton('다시 불러오기', () => void this.#load()),
      );
      return;
    }
    this.show();
  }
}

let loading: Promise<SiteItems> | undefined;

/** What the site holds, loaded once a page from the address that the page names. */
export function loadSiteItems(): Promise<SiteItems> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<SiteItems> {
  const source = document.querySelector<HTMLElement>('[data-site-items]');
  const response = await fetch(source?.dataset['siteItems'] ?? '');
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as SiteItems;
}
