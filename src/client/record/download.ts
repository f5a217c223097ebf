import type { RecordDocument } from '../../lib/record/document.ts';
import { toExportText } from '../../lib/record/record-text.ts';
import { create } from '../dom.ts';

/** Hands the record to the reader as a file named by its day. */
export function downloadRecord(record: RecordDocument, now = Date.now()): void {
  // Swedish writes a day as 2026-11-22, and this is the reader's own day, not that of Greenwich.
  const day = new Date(now).toLocaleDateString('sv');
  downloadText(toExportText(record, now), `study-record-${day}.json`);
}

/** Hands a text to the reader as a file. */
export function downloadText(text: string, name: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = create('a', { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
