import { getDay } from '../../lib/days.ts';
import type { RecordDocument } from '../../lib/record/document.ts';
import { toExportText } from '../../lib/record/record-text.ts';
import { create } from '../dom.ts';

/** Hands the record to the reader as a file named by its day. */
export function downloadRecord(record: RecordDocument, now = Date.now()): void {
  downloadText(toExportText(record, now), `study-record-${getDay(now)}.json`);
}

/** Hands a text to the reader as a file. */
export function downloadText(text: string, name: string, type = 'application/json'): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = create('a', { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
