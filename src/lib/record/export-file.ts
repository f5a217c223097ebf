import type { RecordDocument } from './document.ts';
import { toRecordText } from './record-text.ts';
import { getHash } from './text-hash.ts';

/** First key of an exported file; tells it from any other JSON. */
export const exportFormat = 'data-engineering-study/record';

/** Text of an exported file: the record, when it was exported, and a sum that shows later damage. */
export function toExportText(document: RecordDocument, now: number): string {
  const record = toRecordText(document);
  const head = { format: exportFormat, exported: new Date(now).toISOString(), sum: getSum(record) };
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "record": ${record}\n}\n`;
}

/** Sum over the text of a record as {@link toRecordText} writes it. */
export const getSum = (record: string) => getHash(record).toString(36);
