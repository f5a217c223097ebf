import type { RecordDocument } from './document.ts';
import { emptyMap } from './document.ts';
import { getNextSince } from './erase-record.ts';
import { mergeRecords, sortKeys } from './merge-record.ts';
import type { ItemKey, PageKey } from './keys.ts';

/** What an import would do, shown before it is done. */
export interface ImportPreview {
  /** Items that this record has nothing about. */
  added: ItemKey[];
  /** Items whose tick or text would change. */
  changed: ItemKey[];
  /** Items that only gain ratings. */
  rated: ItemKey[];
  /** Pages whose reading place would be new or newer. */
  pages: PageKey[];
}

/**
 * A record with another one taken in: per item the newest wins. Bringing back what was erased here is
 * what an import is for, so the erasure does not hold against it.
 */
export const importRecord = (mine: RecordDocument, theirs: RecordDocument): RecordDocument =>
  mergeRecords(mine, { ...theirs, since: mine.since });

/** The difference that an import makes. */
export function previewImport(before: RecordDocument, after: RecordDocument): ImportPreview {
  const preview: ImportPreview = { added: [], changed: [], rated: [], pages: [] };
  for (const [key, item] of Object.entries(after.items)) {
    const known = before.items[key];
    if (!known) preview.added.push(key);
    else if (!isSame({ ...known, log: undefined }, { ...item, log: undefined })) {
      preview.changed.push(key);
    } else if (!isSame(known, item)) preview.rated.push(key);
  }
  preview.pages = Object.keys(after.pages).filter(
    (key) => !isSame(before.pages[key], after.pages[key]),
  );
  return preview;
}

/**
 * Takes an import back: what it changed becomes what it was before; what the reader has changed since
 * then stays. Other tabs learn by `since` that the imported entries are to go.
 */
export function undoImport(
  now: RecordDocument,
  before: RecordDocument,
  after: RecordDocument,
): RecordDocument {
  return {
    version: now.version,
    since: getNextSince(now),
    items: restore(now.items, before.items, after.items),
    pages: restore(now.pages, before.pages, after.pages),
  };
}

function restore<T>(
  now: Record<string, T>,
  before: Record<string, T>,
  after: Record<string, T>,
): Record<string, T> {
  const restored = emptyMap<T>();
  for (const [key, entry] of Object.entries(now)) {
    const kept = isSame(entry, after[key]) ? before[key] : entry;
    if (kept !== undefined) restored[key] = kept;
  }
  return restored;
}

const isSame = (a: unknown, b: unknown) =>
  JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));
