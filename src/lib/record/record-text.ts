import { getHash } from './text-hash.ts';
import { checkRecord, isObject } from './check-record.ts';
import { emptyRecord, type RecordDocument, recordVersion } from './document.ts';
import { sortKeys } from './merge-record.ts';

/** What a stored text turned out to be. `damaged` carries what could still be read. */
interface ParsedRecord {
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

/** The one text of a record: same content, same characters, as `JSON.stringify(sortKeys(document))`. */
export const toRecordText = ({ items, pages, since, version }: RecordDocument): string =>
  `{"items":${toMapText(items)},"pages":${toMapText(pages)},"since":${since},"version":${version}}`;

/** Texts of entries, which are never changed but replaced: of ten thousand, a tick writes one anew. */
const texts = new WeakMap<object, string>();

const toMapText = (map: Record<string, object>) =>
  `{${Object.keys(map)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${toEntryText(map[key] as object)}`)
    .join()}}`;

function toEntryText(entry: object): string {
  const known = texts.get(entry) ?? JSON.stringify(sortKeys(entry));
  texts.set(entry, known);
  return known;
}

/*
 * History of the record's shape. A step turns the parsed JSON of its version into the next one and is
 * never changed after a release: somebody's browser may hold every version ever published.
 *
 * 1 (2026-11): since, items by session/topic/list/item, pages by session/topic.
 */

/** Turns a value of version n into one of version n + 1. */
type Migration = (value: Record<string, unknown>) => Record<string, unknown>;

/** Steps by the version they start from. */
const steps: Record<number, Migration> = {};

/** What came of a value: the current shape (still to be checked), one from the future, or no record. */
type Migrated = { kind: 'current'; value: unknown } | { kind: 'newer' } | { kind: 'unknown' };

/** Brings a parsed value to the current version, step by step. */
export function migrateRecord(
  value: unknown,
  target: number = recordVersion,
  migrations: Record<number, Migration> = steps,
): Migrated {
  if (!isObject(value)) return { kind: 'unknown' };
  let current = value;
  let version = value['version'];
  if (!Number.isInteger(version) || (version as number) < 1) return { kind: 'unknown' };
  if ((version as number) > target) return { kind: 'newer' };
  while (version !== target) {
    const step = migrations[version as number];
    if (!step) return { kind: 'unknown' };
    current = step(current);
    version = (version as number) + 1;
    current = { ...current, version };
  }
  return { kind: 'current', value: current };
}

/** First key of an exported file; no other JSON starts with it. */
export const exportFormat = 'data-engineering-study/record';

/** Text of an exported file: the record, when it was exported, and a sum that shows later damage. */
export function toExportText(document: RecordDocument, now: number): string {
  const record = toRecordText(document);
  const head = { format: exportFormat, exported: new Date(now).toISOString(), sum: getSum(record) };
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "record": ${record}\n}\n`;
}

/** Sum over the text of a record as {@link toRecordText} writes it. */
export const getSum = (record: string) => getHash(record).toString(36);
