import type { Grade, RecordDocument } from './document.ts';
import { addRating, readItem, withEntry } from './edit-record.ts';
import type { ItemKey } from './keys.ts';

/**
 * Record with one more rating of an item. Ratings under former names come along, so that the
 * schedule goes on from them; `stamp` gives a time later than the one it is told.
 */
export function rateItem(
  document: RecordDocument,
  key: ItemKey,
  was: readonly ItemKey[],
  grade: Grade,
  stamp: (after: number) => number,
): RecordDocument {
  const known = readItem(document, key, was);
  const at = stamp(known?.log?.at(-1)?.[0] ?? 0);
  const moved = known ? { ...document, items: withEntry(document.items, key, known) } : document;
  return addRating(moved, key, grade, at);
}
