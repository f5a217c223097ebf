import type { RecordDocument, RecordItem } from '../../lib/record/document.ts';
import { getLastTime, readItem, setTick } from '../../lib/record/edit-record.ts';
import { parseFormerKeys } from '../../lib/record/keys.ts';
import { isSameText } from '../../lib/record/text-hash.ts';
import { create } from '../dom.ts';
import { RecordElement } from './record-element.ts';

/** One tickable item of a list on the page. */
export interface Row {
  key: string;
  /** Keys that it had before it was renamed. */
  former: string[];
  hash: string;
  element: HTMLElement;
  input: HTMLInputElement;
  /** Field for free text, where the item has one. */
  field: HTMLInputElement | null;
}

/**
 * Base of the elements that keep a list of items: connects inputs that stand in the page with the
 * store. Without script the same inputs work, they are only forgotten.
 */
export abstract class ListElement extends RecordElement {
  protected rows: Row[] = [];

  override connectedCallback(): void {
    this.#open();
    const list = this.dataset['list'] ?? '';
    const former = parseFormerKeys(this.dataset['former'] ?? '');
    this.rows = [...this.querySelectorAll<HTMLElement>('[data-item]')].flatMap((element) => {
      const input = element.querySelector<HTMLInputElement>(
        'input[type=checkbox], input[type=radio]',
      );
      const item = element.dataset['item'] ?? '';
      const hash = element.dataset['hash'] ?? '';
      const field = element.querySelector<HTMLInputElement>('input[type=text]');
      if (!input) return [];
      return [
        { key: `${list}/${item}`, former: former.get(item) ?? [], hash, element, input, field },
      ];
    });
    for (const { input, field } of this.rows) {
      // Touched before this script came: the reader's choice counts, not the stored one.
      const touched = [field, input].find((one) => one?.matches('[data-touched]'));
      if (touched) this.take(touched);
    }
    super.connectedCallback();
  }

  /** Undoes that the script came late, after the page had said that it doesn't. */
  #open(): void {
    this.querySelector('.record-failure')?.remove();
    this.querySelector('fieldset')?.removeAttribute('disabled');
  }

  /** Takes over what the reader just set on an input of this list. */
  protected abstract take(input: HTMLInputElement): void;

  protected read(row: Row): RecordItem | undefined {
    return readItem(this.store.document, row.key, row.former);
  }

  /** Whether an item that is on was ticked or chosen when its text had another meaning. */
  protected isEdited(row: Row): boolean {
    const item = this.read(row);
    return !!item?.on && !isSameText(item.hash, row.hash);
  }

  /** Makes a change of the reader's; the list of the last one is where the page says what came of it. */
  protected change(edit: (record: RecordDocument) => RecordDocument): void {
    document.querySelector('[data-active]')?.removeAttribute('data-active');
    this.dataset['active'] = '';
    this.store.change(edit);
  }

  /** Writes the state of some rows as one change. */
  protected write(rows: { row: Row; on: boolean; text?: string }[]): void {
    this.change((record) =>
      rows.reduce((changed, { row: { key, former, hash }, on, text }) => {
        const at = this.store.stamp(getLastTime(readItem(changed, key, former)));
        return setTick(changed, key, { on, hash, text }, at);
      }, record),
    );
  }

  /** Of rows that exclude each other the one chosen last. */
  protected chosen(): Row | undefined {
    const on = this.rows.filter((row) => this.read(row)?.on);
    return on.sort((a, b) => (this.read(b)?.at ?? 0) - (this.read(a)?.at ?? 0))[0];
  }
}

/** Says beside an item that its text was edited after the reader ticked it. */
export function showEdited(element: HTMLElement, edited: boolean): void {
  const found = element.querySelector('.record-edited');
  if (!edited) found?.remove();
  if (!edited || found) return;
  const note = create('span', { className: 'record-edited' }, '수정된 항목');
  element.querySelector('label')?.append(' ', note);
}
