import type { ItemKey, PageKey } from './keys.ts';

/** What a list asks for: recall, an answer to the group, or an answer that is right or wrong. */
export type ListKind = 'recap' | 'survey' | 'question';

/** A piece of a short answer: text, or a link to where it is taught. */
export interface AnswerPiece {
  text: string;
  href?: string;
}

/** One item of the site, as `/record/items.json` tells it. */
interface SiteItem {
  id: string;
  label: string;
  hash: string;
  prompt?: string;
  answer?: AnswerPiece[];
  correct?: boolean;
  /** Question: why this choice is right or wrong, and where that is taught. */
  why?: string;
  link?: string;
}

/** One list of the site. */
export interface SiteList {
  kind: ListKind;
  id: string;
  title: string;
  single?: boolean;
  items: SiteItem[];
}

/** One session or topic page: its lists, and its sections by heading. */
export interface SitePage {
  key: PageKey;
  /** Keys that it had before it was renamed. */
  former?: PageKey[];
  /** Former ids of headings → the ids they have today. */
  headings?: Record<string, string>;
  title: string;
  lists: SiteList[];
  sections: { id: string; title: string; hash: string }[];
}

/** Everything a record can refer to; loaded only on the record's own pages. */
export interface SiteItems {
  pages: SitePage[];
  /** Former key of an item → the one it has today. */
  currentKeys: Record<ItemKey, ItemKey>;
  /** Removed item, list or topic → what it said. */
  removed: Record<string, string>;
}

/** An item with all that stands around it. */
export interface Located {
  key: ItemKey;
  page: SitePage;
  list: SiteList;
  item: SiteItem;
}

/** All items of the site in the order of its pages, by key. */
export function locateItems({ pages }: SiteItems): Map<ItemKey, Located> {
  const all = pages.flatMap((page) =>
    page.lists.flatMap((list) =>
      list.items.map((item): [ItemKey, Located] => {
        const key = `${page.key}/${list.id}/${item.id}`;
        return [key, { key, page, list, item }];
      }),
    ),
  );
  return new Map(all);
}

/** What a map holds of its own under a name that comes from outside, such as `constructor`. */
export const getOwn = <T>(map: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(map, name) ? map[name] : undefined;

/** Former keys by today's key. */
export function getFormerKeys({ currentKeys }: SiteItems): Map<ItemKey, ItemKey[]> {
  const former = new Map<ItemKey, ItemKey[]>();
  for (const [formerKey, key] of Object.entries(currentKeys)) {
    former.set(key, [...(former.get(key) ?? []), formerKey]);
  }
  return former;
}

/** Anchor of an item, or of its list where the item has none. */
export const getAnchor = (list: SiteList, item?: SiteItem) =>
  `${list.kind}-${list.id}${item && list.kind === 'recap' ? `-${item.id}` : ''}`;
