/**
 * Address of one item in the record: `session/topic/list/item`, all of them ids that authors wrote.
 * Positions and number prefixes never enter it, so reordering orphans nothing.
 */
export type ItemKey = string;

/** Address of one page in the record: `session/topic`, or `session/index` for the session's own page. */
export type PageKey = string;

const id = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const itemPattern = new RegExp(`^${id}/${id}/${id}/${id}$`);
const pagePattern = new RegExp(`^${id}/${id}$`);
const idPattern = new RegExp(`^${id}$`);
const longest = 240;

/** Whether a string can be the address of an item. */
export const isItemKey = (key: string) => key.length <= longest && itemPattern.test(key);

/** Whether a string can be the address of a page. */
export const isPageKey = (key: string) => key.length <= longest && pagePattern.test(key);

/** Whether a string can be an id that an author wrote. */
export const isId = (text: string) => text.length <= longest && idPattern.test(text);

/**
 * Page key of a content id: `introduction/lifecycle` stays, `introduction` becomes `introduction/index`.
 */
export const toPageKey = (contentId: string): PageKey =>
  contentId.includes('/') ? contentId : `${contentId}/index`;

/**
 * Page key of an address on this site, whatever base it is deployed under:
 * `/base/sessions/introduction/lifecycle/` → `introduction/lifecycle`.
 * Pages outside of sessions share `site/page`; lists belong into sessions, so only tests get there.
 */
export function getPageKey(pathname: string): PageKey {
  const found = /\/sessions\/([a-z0-9-]+(?:\/[a-z0-9-]+)?)\/?$/.exec(pathname);
  return found?.[1] ? toPageKey(found[1]) : 'site/page';
}

/** Path of the page that holds an item or page key: `introduction/index` → `/sessions/introduction/`. */
export function getPagePath(key: string): string {
  const [session, topic] = key.split('/');
  return topic === 'index' ? `/sessions/${session}/` : `/sessions/${session}/${topic}/`;
}

/** A name and the front parts that it stands in, from the longest: `a/b/c`, `a/b`, `a`. */
export function prefixesOf(name: string): string[] {
  const parts = name.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

/** Former keys by name, as an attribute lists them: `what=introduction/recap/goals/old what=…`. */
export function parseFormerKeys(text: string): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const pair of text.split(' ').filter(Boolean)) {
    const [name = '', key = ''] = pair.split('=');
    map.set(name, [...(map.get(name) ?? []), key]);
  }
  return map;
}
