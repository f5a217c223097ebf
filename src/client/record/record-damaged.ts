import { listDamaged } from './damaged.ts';
import { create, createButton } from './dom.ts';
import { downloadText } from './download.ts';
import { RecordElement } from './record-element.ts';
import { readSlot, removeSlot, slots } from './slots.ts';

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
      '손상된 기록을 지우지 않고 따로 두었어요. 내보내 두면 나중에 되살릴 길이 있을지 몰라요.';
    this.replaceChildren(heading, create('p', {}, note), list);
  }
}

customElements.define('record-damaged', RecordDamaged);
