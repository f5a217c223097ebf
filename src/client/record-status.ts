import { toHref } from './record/base-path.ts';
import { getStore } from './record/page-store.ts';
import { getStatusText } from './record/status-text.ts';

/**
 * Says whether what the reader did is saved, and offers a file where it is not. Inside a list it
 * speaks once the reader changed something there; trouble is told by the first one of the page.
 */
class RecordStatus extends HTMLElement {
  private readonly store = getStore();
  private stop?: () => void;

  connectedCallback(): void {
    this.show();
    this.stop = this.store.subscribe(() => this.show());
  }

  disconnectedCallback(): void {
    this.stop?.();
  }

  private show(): void {
    const { state, reason } = this.store;
    const trouble = state === 'tab' || state === 'lost';
    const list = this.closest<HTMLElement>('[data-list]');
    const speaks = !list || list.dataset['active'] !== undefined;
    const kept = Object.keys(this.store.document.items).length > 0;
    const first = trouble && kept && document.querySelector('record-status') === this;
    const text = speaks || first ? getStatusText(state, reason) : '';
    const line = this.querySelector('p');
    if (line && line.textContent !== text) line.textContent = text;
    this.toggleAttribute('data-trouble', trouble);
    this.offer(trouble && text !== '');
    this.warn(state === 'saved' && text !== '');
  }

  /** Where the browser clears saved data by itself, what is saved comes with a way to keep it. */
  private warn(wanted: boolean): void {
    const found = this.querySelector('.record-status__limit');
    if (!wanted) found?.remove();
    if (!wanted || found || !clearsUnused()) return;
    const link = document.createElement('a');
    link.className = 'record-status__limit';
    link.href = toHref('/record/#about');
    link.textContent = 'Safari에서 오래 보관하기';
    this.append(link);
  }

  /** Buttons for when it is not saved. */
  private offer(wanted: boolean): void {
    const found = this.querySelector('.record-status__actions');
    if (!wanted) found?.remove();
    if (!wanted || found) return;
    const actions = document.createElement('span');
    actions.className = 'record-status__actions';
    actions.append(
      button('다시 저장하기', () => this.store.change((document) => document)),
      button('파일로 내보내기', async () => {
        const { downloadRecord } = await import('./record/download.ts');
        downloadRecord(this.store.document);
      }),
    );
    this.append(actions);
  }
}

/** Safari and all browsers of iOS clear what a site keeps after seven days of browsing without it. */
const clearsUnused = () =>
  navigator.vendor.startsWith('Apple') && !matchMedia('(display-mode: standalone)').matches;

function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'record-button';
  element.textContent = text;
  element.addEventListener('click', act);
  return element;
}

customElements.define('record-status', RecordStatus);
