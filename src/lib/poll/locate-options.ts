import { hashOption } from './poll-card.ts';
import { formerKeys, type SiteItems, type SiteList } from '../record/site-items.ts';

/** Where the options of all surveys stand, by the hash that a card holds of them. */
export type OptionPlaces = ReadonlyMap<number, { list: SiteList; index: number }>;

/** Finds the options of all surveys, under the names that they have and had. */
export function locateOptions(site: SiteItems): OptionPlaces {
  const places = new Map<number, { list: SiteList; index: number }>();
  const former = formerKeys(site);
  for (const page of site.pages) {
    for (const list of page.lists.filter(({ kind }) => kind === 'survey')) {
      for (const [index, item] of list.items.entries()) {
        const key = `${page.key}/${list.id}/${item.id}`;
        for (const name of [key, ...(former.get(key) ?? [])]) {
          places.set(hashOption(name), { list, index });
        }
      }
    }
  }
  return places;
}
