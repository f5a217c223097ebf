import { isPageKey, type PageKey } from '../../lib/record/keys.ts';
import { resolveName, type Ledger } from './ledger.ts';

/** Former keys of a page, from renames of its own and of its session. */
export function getFormerPages(ledger: Ledger, page: PageKey): PageKey[] {
  const found = new Set<PageKey>();
  const look = (name: string) => {
    for (const [from, { to }] of ledger.renamed) {
      if (name !== to && !name.startsWith(`${to}/`)) continue;
      const old = from + name.slice(to.length);
      if (!isPageKey(old) || found.has(old) || resolveName(ledger, old) !== page) continue;
      found.add(old);
      look(old);
    }
  };
  look(page);
  return [...found];
}
