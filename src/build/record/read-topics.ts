import { globSync, readFileSync } from 'node:fs';
import { contentId } from '../../lib/content-id.ts';
import { toPageKey, type ItemKey, type PageKey } from '../../lib/record/keys.ts';
import { scanLists } from '../../lib/record/scan-lists.ts';

/** A topic or session page as the ledger sees it. */
export interface TopicFile {
  file: string;
  key: PageKey;
  /** Line of every item, counted from 1, in the order of the page. */
  items: Map<ItemKey, number>;
}

/** Reads every page that may hold lists, in the order of the files. */
export function readTopics(root: string): TopicFile[] {
  const base = 'content/sessions/';
  return globSync(`${base}*/*.mdx`, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const key = toPageKey(contentId(file.slice(base.length)));
      const lists = scanLists(readFileSync(`${root}/${file}`, 'utf8'));
      const items = lists.flatMap(({ id, items: found }) =>
        found.map((item) => [`${key}/${id}/${item.id}`, item.line] as const),
      );
      return { file, key, items: new Map(items) };
    });
}
