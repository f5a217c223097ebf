import { maxLink, maxQrLink, packParts, packRecord } from '../../lib/record/move-link.ts';
import { create, createButton } from '../dom.ts';
import { getStore } from './store.ts';

/** Moves the record to another device: a link, and QR codes where it fits into a few. */
class RecordMove extends HTMLElement {
  readonly #said = create('p', { role: 'status' });
  readonly #panel = create('div');

  connectedCallback(): void {
    const button = createButton('링크와 QR 만들기', () => void this.#make());
    this.replaceChildren(button, this.#said, this.#panel);
  }

  async #make(): Promise<void> {
    const { document: record } = getStore();
    const base = location.origin + location.pathname;
    const link = base + (await packRecord(record));
    const size = (link.length / 1024).toFixed(1);
    if (link.length > maxLink) {
      this.#said.textContent = `기록이 길어서(${size}KB) 링크로 옮기기 어려워요. 파일로 내보낸 뒤 다른 기기에서 가져와 주세요.`;
      this.#panel.replaceChildren();
      return;
    }
    const field = create('input', { type: 'text', readOnly: true, value: link });
    field.ariaLabel = '기록 옮기기 링크';
    field.className = 'record-field';
    field.addEventListener('focus', () => field.select());
    const copy = createButton('링크 복사하기', () => {
      void copyText(link, field).then((done) => {
        this.#said.textContent = done ? '링크를 복사했어요.' : '링크를 길게 눌러 복사해 주세요.';
      });
    });
    const actions = create('p', { className: 'record-actions' }, copy);
    this.#panel.replaceChildren(field, actions, await this.#codes(record, base));
    this.#said.textContent = `링크의 길이는 ${size}KB예요. 다른 기기의 브라우저에서 열면 가져올 것을 먼저 보여 줘요.`;
  }

  async #codes(record: Parameters<typeof packParts>[0], base: string): Promise<HTMLElement> {
    const parts = await packParts(record, maxQrLink - base.length);
    if (!parts) return create('p', {}, 'QR에 담기에는 기록이 길어요. 링크나 파일로 옮겨 주세요.');
    const drawing = await import('./draw-qr.ts').catch(() => undefined);
    if (!drawing) {
      const reload = createButton('새로 고침', () => location.reload());
      return create('p', {}, 'QR을 그리지 못했어요. 링크는 쓸 수 있어요. ', reload);
    }
    const list = create('ol', { className: 'record-codes' });
    list.append(
      ...parts.map((part, index) => {
        const name =
          parts.length > 1 ? `QR ${parts.length}개 중 ${index + 1}번째` : '기록 옮기기 QR';
        return create(
          'li',
          {},
          drawing.drawQr(base + part, name, this.clientWidth),
          create('span', {}, name),
        );
      }),
    );
    return list;
  }
}

async function copyText(text: string, field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not a secure context, or the reader said no: the text stays selected for copying by hand.
    field.focus();
    return false;
  }
}

customElements.define('record-move', RecordMove);
