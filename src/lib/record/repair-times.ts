import { firstTime, isAhead } from './clock.ts';
import {
  emptyMap,
  minTime,
  type PageVisit,
  type Rating,
  type RecordDocument,
  type RecordItem,
} from './document.ts';
import { mergeLogs } from './merge-record.ts';

/**
 * A record from outside without times ahead of now: they become times before {@link firstTime}, in the
 * same order, the same on every device and however often it is done. What is dated wins over them.
 */
export function repairTimes(
  document: RecordDocument,
  now: number,
): { document: RecordDocument; repaired: boolean } {
  let repaired = false;
  const repair = (time: number) => {
    const mended = repairTime(time, now);
    repaired ||= mended !== time;
    return mended;
  };
  const items = mapValues(document.items, (item): RecordItem => {
    const log = item.log?.map(([at, grade]): Rating => [repair(at), grade]);
    return { ...item, at: repair(item.at), ...(log && { log: mergeLogs(log, []) }) };
  });
  const pages = mapValues(document.pages, (page): PageVisit => ({
    ...page,
    at: repair(page.at),
    readAt: repair(page.readAt),
  }));
  return { document: { ...document, since: repair(document.since), items, pages }, repaired };
}

/** A time as an import takes it. Where this device's own clock is behind, nothing can be told. */
export const repairTime = (time: number, now: number): number =>
  now >= firstTime && isAhead(time, now)
    ? minTime + ((time - minTime) % (firstTime - minTime))
    : time;

function mapValues<T>(map: Record<string, T>, change: (value: T) => T): Record<string, T> {
  const changed = emptyMap<T>();
  for (const [key, value] of Object.entries(map)) changed[key] = change(value);
  return changed;
}
