import { create, createButton } from '../dom.ts';
import { downloadRecord } from './download.ts';
import { RecordElement, toHref } from './record-element.ts';
import { getStatusText } from './store.ts';

/**
 * Says whether what the reader did is saved, and offers a file where it is not. Inside a list it
 * shows a message where the reader changed something last; before that the first one of the page
 * shows a failure. So only one at a time is read out.
 */
class RecordStatus extends RecordElement {
  protected override show(): void {
    const { state, reason } = this.store;
    const trouble = state === 'tab' || state === 'lost';
    const list = this.closest('[data-list]');
    const active = document.querySelector('[data-active]');
    const kept = Object.keys(this.store.document.items).length > 0;
    const unread = reason === 'newer' || reason === 'damaged';
    const first =
      !active && ((trouble && kept) || unread) && document.querySelector('record-status') === this;
    const line = this.querySelector('.record-status__text');
    const words = getStatusText(state, reason);
    // A message that still holds stays: screen readers would announce its removal and return.
    const holds = state === 'saved' && line?.textContent === words;
    const text = !list || list === active || first || holds ? words : '';
    if (line && line.textContent !== text) line.textContent = text;
    this.toggleAttribute('data-trouble', state !== 'saved' && text !== '');
    this.#offer(trouble && text !== '');
    this.#warn(state === 'saved' && text !== '');
  }

  /** Where the browser clears saved data by itself, what is saved comes with a way to keep it. */
  #warn(wanted: boolean): void {
    const found = this.querySelector('.record-status__limit');
    if (!wanted) found?.remove();
    if (!wanted || found || !clearsUnused()) return;
    const href = toHref('/record/#about');
    this.append(
      create('a', { className: 'record-status__limit', href }, 'Safari에서 오래 보관하기'),
    );
  }

  /** Buttons for when it is not saved. */
  #offer(wanted: boolean): void {
    const found = this.querySelector('.record-status__actions');
    if (!wanted) found?.remove();
    if (!wanted || found) return;
    const actions = create('span', { className: 'record-status__actions' });
    // What a newer version of the site has saved is never written over, however often one tries.
    if (this.store.reason !== 'newer') {
      actions.append(
        createButton('다시 저장하기', () => this.store.change((document) => document)),
      );
    }
    actions.append(createButton('파일로 내보내기', () => downloadRecord(this.store.document)));
    this.append(actions);
  }
}

/** Safari and all browsers of iOS clear what a site keeps after seven days of browsing without it. */
const clearsUnused = () =>
  navigator.vendor.startsWith('Apple') && !matchMedia('(display-mode: standalone)').matches;

customElements.define('record-status', RecordStatus);
