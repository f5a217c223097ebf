import { eraseRecord } from '../../lib/record/erase-record.ts';
import { listDamaged } from './damaged.ts';
import { create, createButton } from './dom.ts';
import { getStore } from './page-store.ts';
import { removeSlot, slots } from './slots.ts';

const word = '지우기';

/** Erases the record after the reader has typed the word for it. */
class RecordErase extends HTMLElement {
  connectedCallback(): void {
    const field = create('input', { type: 'text', className: 'record-field', autocomplete: 'off' });
    const hint = `되돌릴 수 없어요. 지우려면 ‘${word}’라고 써 주세요.`;
    const label = create('label', { className: 'record-erase__label' }, hint, field);
    const said = create('p', { role: 'status' });
    const button = createButton('기록 모두 지우기', () => {
      if (field.value.trim() !== word) {
        said.textContent = `‘${word}’라고 쓴 뒤에 눌러 주세요.`;
        field.focus();
        return;
      }
      erase();
      field.value = '';
      const { state } = getStore();
      said.textContent = state === 'saved' ? '모두 지웠어요.' : '이 탭에서는 지웠어요.';
    });
    this.replaceChildren(label, create('p', { className: 'record-actions' }, button), said);
  }
}

function erase(): void {
  getStore().change(eraseRecord);
  const local = () => localStorage;
  for (const { slot } of listDamaged(local)) removeSlot(local, slot);
  removeSlot(local, slots.asked);
}

customElements.define('record-erase', RecordErase);
