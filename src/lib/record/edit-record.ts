import { type Grade, maxRatings, type RecordDocument, type RecordItem } from './document.ts';
import type { ItemKey } from './keys.ts';
import { mergeItems } from './merge-record.ts';

/** Longest free text beside an option; short enough for a card in a group's chat. */
export const maxAnswer = 200;

/** State of an item under its key and under the keys it had before it was renamed. */
export function readItem(
  document: RecordDocument,
  key: ItemKey,
  former: readonly ItemKey[] = [],
): RecordItem | undefined {
  return joinNames(document.items, [key, ...former], mergeItems);
}

/** What a map holds under several names of one thing, as one; undefined where it holds nothing. */
export const joinNames = <T>(
  map: Record<string, T>,
  names: readonly string[],
  merge: (a: T, b: T) => T,
): T | undefined =>
  names
    .flatMap((name) => map[name] ?? [])
    .reduce<T | undefined>((joined, one) => (joined ? merge(joined, one) : one), undefined);

/** What a reader sets on an item. */
interface Tick {
  on: boolean;
  hash: string;
  text?: string | undefined;
}

/** Record with an item ticked, unticked or rewritten at a time. */
export function setTick(
  document: RecordDocument,
  key: ItemKey,
  { on, hash, text }: Tick,
  at: number,
): RecordDocument {
  const log = document.items[key]?.log;
  const item = { at, on, hash, ...(text && { text }), ...(log && { log }) };
  return { ...document, items: withEntry(document.items, key, item) };
}

/** Record with one more rating of an item. */
export function addRating(
  document: RecordDocument,
  key: ItemKey,
  grade: Grade,
  at: number,
): RecordDocument {
  const item = document.items[key] ?? { at: 0, on: false, hash: '' };
  const log = [...(item.log ?? []), [at, grade] as [number, Grade]].slice(-maxRatings);
  return { ...document, items: withEntry(document.items, key, { ...item, log }) };
}

/** Copy of a map with one entry replaced; like the original it has no prototype. */
export const withEntry = <T>(map: Record<string, T>, key: string, entry: T): Record<string, T> =>
  Object.assign(Object.create(null), map, { [key]: entry }) as Record<string, T>;

/**
 * Record with one more rating of an item. Ratings under former names come along, so that the
 * schedule goes on from them; `stamp` gives a time later than the one it is told.
 */
export function rateItem(
  document: RecordDocument,
  key: ItemKey,
  former: readonly ItemKey[],
  grade: Grade,
  stamp: (after: number) => number,
): RecordDocument {
  const known = readItem(document, key, former);
  const at = stamp(known?.log?.at(-1)?.[0] ?? 0);
  const moved = known ? { ...document, items: withEntry(document.items, key, known) } : document;
  return addRating(moved, key, grade, at);
}
