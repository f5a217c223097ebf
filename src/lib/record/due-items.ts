import type { RecordDocument } from './document.ts';
import { readItem } from './edit-record.ts';
import { getDue, isDueToday, maxDue } from './schedule.ts';
import { formerKeys, locateItems, type Located, type SiteItems } from './site-items.ts';

/** An item with the time it should be recalled. */
export interface DueItem extends Located {
  due: number;
}

/** What to recall today, the longest due first, and how many wait for a later day. */
export function getDueItems(
  document: RecordDocument,
  site: SiteItems,
  now: number,
): { today: DueItem[]; more: number; next: number | undefined } {
  const former = formerKeys(site);
  const rated = [...locateItems(site).values()].flatMap((located): DueItem[] => {
    const log = readItem(document, located.key, former.get(located.key))?.log;
    return located.list.kind === 'recap' && log ? [{ ...located, due: getDue(log) }] : [];
  });
  rated.sort((a, b) => a.due - b.due);
  const today = rated.filter(({ due }) => isDueToday(due, now));
  return {
    today: today.slice(0, maxDue),
    more: Math.max(0, today.length - maxDue),
    next: rated[today.length]?.due,
  };
}
