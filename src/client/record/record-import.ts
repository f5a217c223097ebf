import { readImport } from '../../lib/record/import-file.ts';
import { unpackRecord } from '../../lib/record/move-link.ts';
import { create } from './dom.ts';
import { showImport } from './import-panel.ts';
import { getStore } from './page-store.ts';

/** Takes a record in from a file, or from the link that brought the reader here. */
class RecordImport extends HTMLElement {
  private readonly panel = create('div', { className: 'record-panel' });

  connectedCallback(): void {
    const input = create('input', { type: 'file', accept: '.json,application/json' });
    const label = create('label', { className: 'record-file' }, '내보낸 파일 고르기', input);
    this.replaceChildren(label, this.panel);
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) void this.read(file);
      input.value = '';
    });
    addEventListener('hashchange', () => void this.receive());
    void this.receive();
  }

  private async read(file: File): Promise<void> {
    // A file of gigabytes is refused by its size, not read into memory first.
    const bytes = new Uint8Array(await file.slice(0, 1024 * 1024 + 1).arrayBuffer());
    await showImport(this.panel, getStore(), readImport(bytes, Date.now()));
  }

  private async receive(): Promise<void> {
    const moved = await unpackRecord(location.hash, Date.now());
    if (!moved) return;
    // The data leaves the address at once, so that it is neither kept in the history nor shared on.
    history.replaceState(history.state, '', location.pathname + location.search);
    const { part, parts } = moved;
    const note =
      parts > 1 ? `${parts}개로 나눈 것 가운데 ${part}번째예요. 나머지도 이어서 열어 주세요. ` : '';
    await showImport(this.panel, getStore(), moved, note);
  }
}

customElements.define('record-import', RecordImport);
