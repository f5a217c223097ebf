import { emptyRecord, maxTime, minTime, type RecordDocument } from './document.ts';

/**
 * A record in which everything that this one holds is erased, in other tabs as well: the erasure
 * reaches as far as {@link getNextSince}, so that what comes later is kept.
 */
export const eraseRecord = (document: RecordDocument): RecordDocument =>
  emptyRecord(getNextSince(document));

/**
 * A `since` behind which everything in a record is gone: its latest time, but always later than the
 * `since` it has, or other tabs would take what was imported over an erasure for new and bring it back.
 */
export function getNextSince(document: RecordDocument): number {
  const { since } = document;
  const latest = getLatestTime(document);
  return latest > since ? latest : Math.min(Math.max(since + 1, minTime), maxTime);
}

/** The latest time in a record; 0 for an empty one. */
export function getLatestTime({ since, items, pages }: RecordDocument): number {
  let latest = since;
  for (const { at, log } of Object.values(items)) {
    latest = Math.max(latest, at, log?.at(-1)?.[0] ?? 0);
  }
  for (const { at, readAt } of Object.values(pages)) latest = Math.max(latest, at, readAt);
  return latest;
}
