import type { RecordDocument } from './document.ts';
import type { PageKey } from './keys.ts';
import { isKnown, parsePractices, toPractices } from './practice.ts';
import { readVisit } from './visit.ts';

/** How much of a page is known, and whether it was read to its end. */
export interface Progress {
  done: number;
  total: number;
  read: boolean;
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
): Progress {
  const practices = toPractices(page, parsePractices(items), former);
  const done = practices.filter((practice) => isKnown(document, practice)).length;
  const read = (readVisit(document, page, former(page))?.readAt ?? 0) > 0;
  return { done, total: practices.length, read };
}

/** Progress in a word for a crowded place, and in a sentence for whoever cannot see it. */
export function describeProgress({ done, total, read }: Progress): { short: string; long: string } {
  if (total > 0 && done === total)
    return { short: '✓', long: `확인 문제와 되짚기 ${total}개를 모두 마쳤어요` };
  if (done > 0)
    return {
      short: `${done}/${total}`,
      long: `확인 문제와 되짚기 ${total}개 중 ${done}개를 마쳤어요`,
    };
  return read ? { short: '읽음', long: '끝까지 읽었어요' } : { short: '', long: '' };
}
