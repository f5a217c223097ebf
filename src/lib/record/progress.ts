import type { RecordDocument } from './document.ts';
import type { PageKey } from './keys.ts';
import { isKnown, parsePractices, toPractices } from './practice.ts';
import { countDue, getPlan } from './schedule.ts';
import { readVisit } from './visit.ts';

/** How much of a page is known, whether it was read to its end, how much of it is due for review. */
export interface Progress {
  done: number;
  total: number;
  read: boolean;
  due: number;
}

/**
 * Counts what a record says about a page: what is known, not what was clicked. `items` are the lists
 * as `formatPractices` writes them, `former` gives former keys of the page or an item.
 */
export function countProgress(
  document: RecordDocument,
  page: PageKey,
  items: string,
  former: (key: string) => readonly string[] = () => [],
  now = Date.now(),
): Progress {
  const practices = toPractices(page, parsePractices(items), former);
  const done = practices.filter((practice) => isKnown(document, practice)).length;
  const read = (readVisit(document, page, former(page))?.readAt ?? 0) > 0;
  const due = countDue(getPlan(document, practices, now), now).count;
  return { done, total: practices.length, read, due };
}

/** Progress in a word for a crowded place, and in a sentence for whoever cannot see it. */
export function describeProgress({ done, total, read, due }: Progress): {
  short: string;
  long: string;
} {
  const review = due > 0 ? `, 복습할 것이 ${due}개 있어요` : '';
  const inShort = (text: string) => (due > 0 ? `복습 ${due}` : text);
  if (total > 0 && done === total)
    return { short: inShort('✓'), long: `확인 문제와 되짚기 ${total}개를 모두 마쳤어요${review}` };
  if (done > 0)
    return {
      short: inShort(`${done}/${total}`),
      long: `확인 문제와 되짚기 ${total}개 중 ${done}개를 마쳤어요${review}`,
    };
  if (due > 0) return { short: inShort(''), long: review.slice(2) };
  return read ? { short: '읽음', long: '끝까지 읽었어요' } : { short: '', long: '' };
}
