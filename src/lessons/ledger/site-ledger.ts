import ledgerText from '../../../content/record-ids.yaml?raw';
import type { PageKey } from '../../lib/record/keys.ts';
import { getFormerPages } from './former-pages.ts';
import { getFormerNames, parseLedger } from './ledger.ts';

/** The ledger of this site. */
export const siteLedger = parseLedger(ledgerText);

const former = getFormerNames(siteLedger);

/** Former names of a list's items for its `data-was`: `what=session/topic/list/old …`. */
export const getListWas = (list: string) =>
  join(
    [...former].map(([key, olds]) => [
      key.slice(list.length + 1),
      olds,
      key.startsWith(`${list}/`),
    ]),
  );

/** Former names of a page and its items, by their whole names. */
export const getPageWas = (page: PageKey) =>
  join([
    [page, getFormerPages(siteLedger, page), true],
    ...[...former].map(([key, olds]): Entry => [key, olds, key.startsWith(`${page}/`)]),
  ]);

type Entry = [name: string, olds: string[], wanted: boolean];

function join(entries: Entry[]): string | undefined {
  const pairs = entries
    .filter(([, , wanted]) => wanted)
    .flatMap(([name, olds]) => olds.map((old) => `${name}=${old}`));
  return pairs.length > 0 ? pairs.join(' ') : undefined;
}
