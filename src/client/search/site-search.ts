import { create, createButton } from '../dom.ts';
import { offerReload } from './view/new-deployment.ts';
import { fetchAhead } from './ahead.ts';
import type { SearchPanel } from './search-panel.ts';

/**
 * The search button of the header. The link to `/search/` inside becomes a button that opens a
 * dialog, and so do ⌘K, Ctrl-K, `/` and an address with `?q=`. Everything else is loaded when a
 * reader reaches for the button or does one of these.
 */
class SiteSearch extends HTMLElement {
  #dialog: HTMLDialogElement | undefined;
  #styles: Promise<unknown> | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a');
    const key = this.querySelector('kbd');
    if (key && !/Mac|iP(hone|ad)/.test(navigator.userAgent)) key.textContent = 'Ctrl K';
    if (link) this.#makeButton(link);
    // On a phone, the bar within the thumb's reach has a link of its own.
    const near = document.querySelector<HTMLElement>('.topic-bar__search');
    if (near) this.#makeButton(near);
    addEventListener('keydown', this.#onKey);
    const panel = pagePanel();
    if (panel) void this.#load(panel);
    else if (new URLSearchParams(location.search).get('q')) void this.open(false);
  }

  #makeButton(link: HTMLElement): void {
    for (const sign of ['pointerenter', 'pointerdown', 'focus']) {
      link.addEventListener(sign, () => this.#reach(), { once: true });
    }
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      void this.open();
    });
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('role', 'button');
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      void this.open();
    });
  }

  disconnectedCallback(): void {
    removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented || !isShortcut(event)) return;
    event.preventDefault();
    void this.open();
  };

  /**
   * Opens the dialog as soon as it has arrived; on the search page, goes to its field.
   * @param select Selects what the field has, to be typed over.
   */
  async open(select = true): Promise<void> {
    fetchAhead(this.#indexFolder);
    const dialog = pagePanel() ? undefined : (this.#dialog ??= this.#makeDialog());
    const panel = pagePanel() ?? dialog?.querySelector('search-panel');
    const link = this.querySelector('a');
    link?.setAttribute('aria-busy', 'true');
    await Promise.all([panel && this.#load(panel), dialog && this.#loadStyles()]);
    link?.removeAttribute('aria-busy');
    if (dialog && !dialog.open) dialog.showModal();
    if (select && panel && 'start' in panel) panel.start();
  }

  get #indexFolder(): string {
    return `${this.dataset['base'] ?? ''}/pagefind/`;
  }

  /** Fetches what opening the search and the first answer need. */
  #reach(): void {
    fetchAhead(this.#indexFolder);
    if (!pagePanel()) void this.#loadStyles();
    import('./search-panel.ts').catch(() => undefined);
  }

  async #load(panel: HTMLElement): Promise<void> {
    try {
      await import('./search-panel.ts');
    } catch {
      panel.replaceChildren(this.#failure());
    }
  }

  /** The dialog's own style sheet, which no page needs before; without it the dialog works, too. */
  #loadStyles(): Promise<unknown> {
    return (this.#styles ??= new Promise((settle) => {
      const link = create('link', { rel: 'stylesheet', href: this.dataset['styles'] ?? '' });
      link.onload = settle;
      link.onerror = () => {
        link.remove();
        this.#styles = undefined;
        settle(undefined);
      };
      document.head.append(link);
    }));
  }

  /** Offline before the search was ever loaded. */
  #failure(): HTMLElement {
    const message = '검색을 불러오지 못했어요. 인터넷 연결을 확인해 주세요.';
    const text = create('p', { role: 'alert' }, message);
    const failure = create(
      'div',
      { className: 'search-failure' },
      text,
      createButton('다시 시도', () => void this.open()),
      this.#dialog && createButton('닫기', () => this.#dialog?.close()),
    );
    void offerReload((news, reload) => {
      text.textContent = news;
      failure.replaceChildren(text, reload);
    });
    return failure;
  }

  #makeDialog(): HTMLDialogElement {
    const panel = create('search-panel');
    panel.dataset['base'] = this.dataset['base'] ?? '';
    const dialog = create('dialog', { className: 'search-dialog', ariaLabel: '검색' }, panel);
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) dialog.close();
    });
    this.append(dialog);
    return dialog;
  }
}

/** The search of the page `/search/`. */
const pagePanel = () => document.querySelector<SearchPanel>('search-panel[data-page]');

/** ⌘K or Ctrl-K anywhere; `/` where nobody is writing. */
function isShortcut({ key, code, metaKey, ctrlKey, altKey, shiftKey, target }: KeyboardEvent) {
  if (altKey) return false;
  if (metaKey || ctrlKey) return !shiftKey && (code === 'KeyK' || key.toLowerCase() === 'k');
  const writing =
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
  return key === '/' && !writing;
}

customElements.define('site-search', SiteSearch);
