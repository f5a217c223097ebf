import type { SearchPanel } from './search-panel.ts';

/**
 * The search button of the header. The link to `/search/` inside becomes a button that opens a
 * dialog, and so do ⌘K, Ctrl-K and `/`. Everything else is loaded at the first of these.
 */
class SiteSearch extends HTMLElement {
  #dialog: HTMLDialogElement | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a');
    link?.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      void this.open();
    });
    const key = this.querySelector('kbd');
    if (key && !/Mac|iP(hone|ad)/.test(navigator.userAgent)) key.textContent = 'Ctrl K';
    link?.setAttribute('aria-haspopup', 'dialog');
    link?.setAttribute('role', 'button');
    link?.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      void this.open();
    });
    addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented || !isShortcut(event)) return;
    event.preventDefault();
    void this.open();
  };

  /** Opens the dialog as soon as it has arrived. */
  async open(): Promise<void> {
    const onPage = document.querySelector<HTMLElement>('[data-page] .search-input');
    if (onPage) return onPage.focus();
    const dialog = (this.#dialog ??= this.#makeDialog());
    if (dialog.open) return;
    const panel = dialog.querySelector<SearchPanel>('search-panel');
    const link = this.querySelector('a');
    link?.setAttribute('aria-busy', 'true');
    try {
      await Promise.all([import('./search-panel.ts'), this.#loadStyles()]);
    } catch {
      panel?.replaceChildren(this.#failure());
    }
    link?.removeAttribute('aria-busy');
    if (!dialog.open) dialog.showModal();
    if (panel && 'start' in panel) panel.start();
  }

  /** The dialog's own style sheet, which no page needs before. */
  #loadStyles(): Promise<unknown> {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = this.dataset['styles'] ?? '';
    const settled = new Promise((settle) => {
      link.onload = link.onerror = settle;
    });
    document.head.append(link);
    return settled;
  }

  /** Offline before the search was ever loaded. */
  #failure(): HTMLElement {
    const text = document.createElement('p');
    text.textContent =
      '검색을 불러오지 못했어요. 인터넷 연결을 확인하고 페이지를 새로 고쳐 주세요.';
    text.setAttribute('role', 'alert');
    const close = document.createElement('button');
    close.textContent = '닫기';
    close.addEventListener('click', () => this.#dialog?.close());
    const failure = document.createElement('div');
    failure.className = 'search-failure';
    failure.append(text, close);
    return failure;
  }

  #makeDialog(): HTMLDialogElement {
    const dialog = document.createElement('dialog');
    dialog.className = 'search-dialog';
    dialog.setAttribute('aria-label', '검색');
    const panel = document.createElement('search-panel');
    panel.dataset['base'] = this.dataset['base'] ?? '/';
    dialog.append(panel);
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) dialog.close();
    });
    this.append(dialog);
    return dialog;
  }
}

/** ⌘K or Ctrl-K anywhere; `/` where nobody is writing. */
function isShortcut({ key, code, metaKey, ctrlKey, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (metaKey || ctrlKey) return code === 'KeyK' || key.toLowerCase() === 'k';
  const writing =
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
  return key === '/' && !writing;
}

customElements.define('site-search', SiteSearch);
