import { checkRecord } from './check-record.ts';
import { emptyRecord, type RecordDocument } from './document.ts';
import { sortKeys } from './merge-record.ts';
import { migrateRecord } from './migrations.ts';

/** What a stored text turned out to be. `damaged` carries what could still be read. */
export interface ParsedRecord {
  kind: 'sound' | 'damaged' | 'newer';
  document: RecordDocument;
}

/** Reads the text of a record; never throws. */
export function parseRecordText(text: string): ParsedRecord {
  try {
    const migrated = migrateRecord(JSON.parse(text));
    if (migrated.kind === 'newer') return { kind: 'newer', document: emptyRecord() };
    if (migrated.kind === 'current') {
      const { document, problems } = checkRecord(migrated.value);
      return { kind: problems.length > 0 ? 'damaged' : 'sound', document };
    }
  } catch {
    // Truncated, foreign or nested too deeply: nothing of it can be read.
  }
  return { kind: 'damaged', document: emptyRecord() };
}

/** The one text of a record: same content, same characters. */
export const toRecordText = (document: RecordDocument) => JSON.stringify(sortKeys(document));
