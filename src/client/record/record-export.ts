import { createButton } from './dom.ts';
import { downloadRecord } from './download.ts';
import { getStore } from './page-store.ts';

/** Hands over the record as a file. */
class RecordExport extends HTMLElement {
  connectedCallback(): void {
    this.replaceChildren(
      createButton('파일로 내보내기', () => downloadRecord(getStore().document)),
    );
  }
}

customElements.define('record-export', RecordExport);
