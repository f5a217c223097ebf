import type { RecordDocument, RecordItem } from './document.ts';
import { readItem } from './edit-record.ts';
import { type ItemKey, prefixesOf } from './keys.ts';
import { getPlan, type Planned } from './schedule.ts';
import { toPractices } from './practice.ts';
import { isSameText } from './text-hash.ts';
import {
  getFormerKeys,
  getOwn,
  locateItems,
  type Located,
  type SiteItems,
  type SiteList,
  type SitePage,
} from './site-items.ts';
import { followHeadings, getChangedSections, readVisit } from './visit.ts';

/** One item that a reader did something with. */
export interface Kept extends Located {
  state: RecordItem;
  /** Its text was edited after it was ticked. */
  edited: boolean;
}

/** A list with what a reader did in it. */
export interface KeptList {
  list: SiteList;
  items: Kept[];
}

/** A page with what a reader did on it. */
export interface KeptPage {
  page: SitePage;
  lists: KeptList[];
  read: boolean;
  /** Sections that changed since the reader saw them. */
  changed: { id: string; title: string; isNew: boolean }[];
}

/** A record page by page, in the order of the site; pages that were merely opened are left out. */
export function describeRecord(document: RecordDocument, site: SiteItems): KeptPage[] {
  const former = getFormerKeys(site);
  const kept = [...locateItems(site).values()].flatMap((located): Kept[] => {
    const state = readItem(document, located.key, former.get(located.key));
    // Of a question only the answer that holds: an earlier one is the schedule's.
    const rated = located.list.kind === 'recap' && state?.log;
    if (!state || !(state.on || rated)) return [];
    return [{ ...located, state, edited: state.on && !isSameText(state.hash, located.item.hash) }];
  });
  return site.pages.flatMap((page): KeptPage[] => {
    const visit = followHeadings(
      readVisit(document, page.key, page.former),
      new Map(Object.entries(page.headings ?? {})),
    );
    const lists = page.lists.flatMap((list) => {
      const items = kept.filter((one) => one.page === page && one.list === list);
      return items.length > 0 ? [{ list, items: onlyLast(list, items) }] : [];
    });
    const titles = new Map(page.sections.map(({ id, title }) => [id, title]));
    const hashes = new Map(page.sections.map(({ id, hash }) => [id, hash]));
    const changed = getChangedSections(visit, hashes).map(({ id, isNew }) => ({
      id,
      title: titles.get(id) ?? id,
      isNew,
    }));
    const read = (visit?.readAt ?? 0) > 0;
    return read || lists.length > 0 ? [{ page, lists, read, changed }] : [];
  });
}

/** The first topic that was not read to its end. */
export const findNextPage = (document: RecordDocument, site: SiteItems): SitePage | undefined =>
  site.pages.find(
    ({ key, former }) =>
      !key.endsWith('/index') && (readVisit(document, key, former)?.readAt ?? 0) === 0,
  );

/** Something that comes back, with where it stands: of a question the right choice. */
export interface ReviewItem extends Located, Planned {}

/** All that comes back of a site, in the order in which it does. */
export function getReviewItems(
  document: RecordDocument,
  site: SiteItems,
  now: number,
): ReviewItem[] {
  const former = getFormerKeys(site);
  const located = locateItems(site);
  const practices = site.pages.flatMap(({ key, lists }) =>
    toPractices(key, lists, (name) => former.get(name) ?? []),
  );
  return getPlan(document, practices, now).flatMap((planned) => {
    const { key } = planned.practice.parts.find(({ correct }) => correct) ?? { key: '' };
    const found = located.get(key);
    return found ? [{ ...found, ...planned, key: planned.practice.key }] : [];
  });
}

/** Where only one answer can stand, the one given last. */
function onlyLast(list: SiteList, items: Kept[]): Kept[] {
  if (list.kind === 'recap' || (list.kind === 'survey' && !list.single)) return items;
  return items.toSorted((a, b) => b.state.at - a.state.at).slice(0, 1);
}

/** Ticked items that the site no longer has, with their text where the ledger keeps it. */
export function findOrphans(
  document: RecordDocument,
  site: SiteItems,
): { key: ItemKey; label: string | undefined }[] {
  const live = locateItems(site);
  return Object.entries(document.items)
    .filter(
      ([key, { on }]) => on && !live.has(key) && !live.has(getOwn(site.currentKeys, key) ?? ''),
    )
    .map(([key]) => ({
      key,
      label: prefixesOf(getOwn(site.currentKeys, key) ?? key)
        .map((name) => getOwn(site.removed, name))
        .find((label) => label !== undefined),
    }));
}

/** Whether a record speaks of anything that this site has or had. */
export function isOfThisSite(document: RecordDocument, site: SiteItems): boolean {
  const keys = [...Object.keys(document.items), ...Object.keys(document.pages)];
  const known = new Set([
    ...locateItems(site).keys(),
    ...site.pages.flatMap(({ key, former = [] }) => [key, ...former]),
    ...Object.keys(site.currentKeys),
  ]);
  const isKnown = (key: string) =>
    known.has(key) || prefixesOf(key).some((name) => Object.hasOwn(site.removed, name));
  return keys.length === 0 || keys.some(isKnown);
}
