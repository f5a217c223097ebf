import { emptyRecord, maxTime, minTime, type RecordDocument } from './document.ts';

/**
 * A record in which everything is erased that this one holds, and that other tabs know up to `now`, also
 * what they could not save; what comes later is kept.
 */
export const eraseRecord = (document: RecordDocument, now: number): RecordDocument =>
  emptyRecord(Math.min(Math.max(getNextSince(document), now), maxTime));

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
