import type { RecordDocument } from './document.ts';
import { readItem } from './edit-record.ts';
import type { PageKey } from './keys.ts';
import type { ListKind } from './site-items.ts';
import { readVisit } from './visit.ts';

/** What the count needs of a list. */
interface CountedList {
  kind: ListKind;
  id: string;
  items: readonly { id: string }[];
}

/**
 * What counts as done on a page, short enough for an attribute: recap items one by one as
 * `list:item,item`, a question as one thing whichever choice was made as `list?choice,choice`.
 * Surveys don't count: an opinion is nothing to get done.
 */
export const toProgressItems = (lists: readonly CountedList[]): string =>
  lists
    .filter(({ kind }) => kind !== 'survey')
    .map(
      ({ kind, id, items }) =>
        `${id}${kind === 'recap' ? ':' : '?'}${items.map((item) => item.id).join()}`,
    )
    .join(' ');

/** How much of a page is done, and whether it was read to its end. */
export interface Progress {
  done: number;
  total: number;
  read: boolean;
}

/** Counts what a record says about a page. `former` gives former keys of the page or an item. */
export function countProgress(
  document: RecordDocument,
  page: PageKey,
  items: string,
  former: (key: string) => readonly string[] = () => [],
): Progress {
  let done = 0;
  let total = 0;
  for (const list of items.split(' ').filter(Boolean)) {
    const [, id = '', kind, names = ''] = /^([^:?]+)([:?])(.*)$/.exec(list) ?? [];
    const keys = names.split(',').map((name) => `${page}/${id}/${name}`);
    const on = keys.filter((key) => readItem(document, key, former(key))?.on).length;
    total += kind === ':' ? keys.length : 1;
    done += kind === ':' ? on : Math.min(on, 1);
  }
  return { done, total, read: (readVisit(document, page, former(page))?.readAt ?? 0) > 0 };
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
