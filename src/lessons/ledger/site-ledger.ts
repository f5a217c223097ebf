import ledgerText from '../../../content/record-ids.yaml?raw';
import type { PageKey } from '../../lib/record/keys.ts';
import { getFormerHeadings, getFormerNames, getFormerPages, parseLedger } from './ledger.ts';

/** The ledger of this site. */
export const siteLedger = parseLedger(ledgerText);

const former = getFormerNames(siteLedger);

/** Former names of a list's items for its `data-former`: `what=session/topic/list/former …`. */
export const getFormerKeysOfList = (list: string) =>
  join(
    [...former].map(([key, formerNames]) => [
      key.slice(list.length + 1),
      formerNames,
      key.startsWith(`${list}/`),
    ]),
  );

/** Former names of a page and its items, by their whole names. */
export const getFormerKeysOfPage = (page: PageKey) =>
  join([
    [page, getFormerPages(siteLedger, page), true],
    ...[...former].map(([key, formerNames]): Entry => [
      key,
      formerNames,
      key.startsWith(`${page}/`),
    ]),
  ]);

/** Renamed headings of a page for its `data-headings`: `former:today …`. */
export const getFormerHeadingsOfPage = (page: PageKey) =>
  [...getFormerHeadings(siteLedger, page)].map((pair) => pair.join(':')).join(' ') || undefined;

type Entry = [name: string, formerNames: string[], wanted: boolean];

function join(entries: Entry[]): string | undefined {
  const pairs = entries
    .filter(([, , wanted]) => wanted)
    .flatMap(([name, formerNames]) => formerNames.map((formerName) => `${name}=${formerName}`));
  return pairs.length > 0 ? pairs.join(' ') : undefined;
}
