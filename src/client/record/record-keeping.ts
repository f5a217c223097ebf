import { eraseRecord } from '../../lib/record/erase-record.ts';
import { create, createButton } from '../dom.ts';
import { downloadRecord, downloadText } from './download.ts';
import { RecordElement } from './record-element.ts';
import { listDamaged, listSlots, readSlot, removeSlot, slots } from './storage.ts';
import { getStore } from './store.ts';

/** Hands over the record as a file. */
class RecordExport extends HTMLElement {
  connectedCallback(): void {
    this.replaceChildren(
      createButton('파일로 내보내기', () => downloadRecord(getStore().document)),
    );
  }
}

customElements.define('record-export', RecordExport);

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
  getStore().change((record) => eraseRecord(record, Date.now()));
  const local = () => localStorage;
  for (const { slot } of listDamaged(local)) removeSlot(local, slot);
  for (const slot of listSlots(local, slots.own)) removeSlot(local, slot);
  removeSlot(local, slots.asked);
}

customElements.define('record-erase', RecordErase);

const local = () => localStorage;

/** Texts that could not be read as a record: kept, to be handed over or thrown away by the reader. */
class RecordDamaged extends RecordElement {
  protected override show(): void {
    const kept = listDamaged(local);
    // Where there was no room for a copy it still lies in its own place.
    const stuck = this.store.reason === 'damaged' ? readSlot(local, slots.record) : undefined;
    if (typeof stuck === 'string' && !kept.some(({ text }) => text === stuck)) {
      kept.push({ slot: slots.record, text: stuck });
    }
    this.hidden = kept.length === 0;
    const list = create('ul', { className: 'record-entries' });
    list.append(
      ...kept.map(({ slot, text }, index) => {
        const size = Math.max(1, Math.round(text.length / 1024)).toLocaleString('ko');
        const actions = create('span', { className: 'record-actions' });
        actions.append(
          createButton('내보내기', () =>
            downloadText(text, `study-record-damaged-${index + 1}.txt`),
          ),
          createButton('버리기', () => {
            removeSlot(local, slot);
            this.store.change((record) => record);
            this.show();
          }),
        );
        return create('li', {}, `손상된 기록 ${index + 1}, 약 ${size}KB`, actions);
      }),
    );
    const heading = create('h2', { className: 'section-title' }, '손상된 기록');
    const note =
      '손상된 기록을 지우지 않고 따로 두었어요. 내보내 두면 나중에 되살릴 수 있을지도 몰라요.';
    this.replaceChildren(heading, create('p', {}, note), list);
  }
}

customElements.define('record-damaged', RecordDamaged);
