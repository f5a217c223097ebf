import {
  emptyRecord,
  maxRatings,
  type PageVisit,
  type Rating,
  type RecordDocument,
  type RecordItem,
} from './document.ts';

/**
 * Joins two copies of a record. Per item the newest wins and ratings are united, so the result does
 * not depend on order (commutative, associative) or repetition (idempotent). Entries that are not
 * newer than the other copy's `since` were erased there and stay erased.
 */
export function mergeRecords(a: RecordDocument, b: RecordDocument): RecordDocument {
  const merged = emptyRecord(Math.max(a.since, b.since));
  for (const one of [a, b]) {
    const floor = one.since < merged.since ? merged.since : 0;
    for (const [key, whole] of Object.entries(one.items)) {
      const item = floor ? keepNewer(whole, floor) : whole;
      const other = merged.items[key];
      if (item) merged.items[key] = other ? mergeItems(other, item) : item;
    }
    for (const [key, page] of Object.entries(one.pages)) {
      if (page.at <= floor) continue;
      const kept = page.readAt > floor ? page : { ...page, readAt: 0 };
      const other = merged.pages[key];
      merged.pages[key] = other ? mergePages(other, kept) : kept;
    }
  }
  return merged;
}

/** Joins two states of one item: the newest tick, all ratings. */
export function mergeItems(a: RecordItem, b: RecordItem): RecordItem {
  const { at, on, hash, text } = isNewer(a, b) ? a : b;
  const log = mergeLogs(a.log ?? [], b.log ?? []);
  return { at, on, hash, ...(text !== undefined && { text }), ...(log.length > 0 && { log }) };
}

/** Joins two visits of one page: the newest place, and the end once reached. */
export const mergePages = (a: PageVisit, b: PageVisit): PageVisit => ({
  ...(isNewer(a, b) ? a : b),
  readAt: Math.max(a.readAt, b.readAt),
});

/** Newer by time; of the same time the one that sorts later, so that every copy decides alike. */
const isNewer = (a: { at: number }, b: { at: number }) =>
  a.at === b.at ? rank(a) > rank(b) : a.at > b.at;

/** Sorts states of the same moment; what merges on its own has no say in it. */
const rank = (entry: object) =>
  JSON.stringify(sortKeys({ ...entry, log: undefined, readAt: undefined }));

/** Copy with the keys of its objects in order; undefined values are left out. */
export function sortKeys<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)])) as T;
}

/** All ratings of two logs in their order, each once; the newest of them where they are many. */
export function mergeLogs(a: Rating[], b: Rating[]): Rating[] {
  const all = [...a, ...b].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const unique = all.filter((one, i) => one[0] !== all[i - 1]?.[0] || one[1] !== all[i - 1]?.[1]);
  return unique.slice(-maxRatings);
}

/** The part of an item that came after a point in time, if any. */
function keepNewer(item: RecordItem, floor: number): RecordItem | undefined {
  const log = item.log?.filter(([at]) => at > floor) ?? [];
  const tick = item.at > floor ? { ...item } : { at: 0, on: false, hash: '' };
  delete tick.log;
  if (log.length > 0) return { ...tick, log };
  return item.at > floor ? tick : undefined;
}
