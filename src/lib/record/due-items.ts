import type { RecordDocument } from './document.ts';
import { readItem } from './edit-record.ts';
import { getDue, isDueToday } from './schedule.ts';
import { formerKeys, locateItems, type Located, type SiteItems } from './site-items.ts';

/** An item with the time it should be recalled. */
export interface DueItem extends Located {
  due: number;
}

/** What to recall today, the longest due first, and when the next comes after that. */
export function getDueItems(
  document: RecordDocument,
  site: SiteItems,
  now: number,
): { due: DueItem[]; next: number | undefined } {
  const former = formerKeys(site);
  const rated = [...locateItems(site).values()].flatMap((located): DueItem[] => {
    const log = readItem(document, located.key, former.get(located.key))?.log;
    return located.list.kind === 'recap' && log ? [{ ...located, due: getDue(log) }] : [];
  });
  rated.sort((a, b) => a.due - b.due);
  const due = rated.filter((one) => isDueToday(one.due, now));
  return { due, next: rated[due.length]?.due };
}
