import { getTombstone, resolveHeading, resolveName, type Ledger } from './ledger.ts';
import { type ItemKey, type PageKey, prefixesOf } from '../../lib/record/keys.ts';

/** One way in which the ledger and the content disagree. */
type LedgerFinding =
  /** Published once and now gone, without an entry that says what became of it: an item, a whole list or page. */
  | { kind: 'removed'; key: string; count: number; line: number }
  /** A name that a rename or removal has retired, and an item that uses it again. */
  | { kind: 'reused'; key: string; item: ItemKey }
  /** A rename whose target doesn't exist, or that leads in a circle. */
  | { kind: 'lost-rename'; key: string; to: string; line: number }
  /** Items of one list in the content, but not in the ledger yet. */
  | { kind: 'unlisted'; key: string; items: ItemKey[] };

/** Compares the ledger with the items and pages that the content has today. */
export function checkLedger(
  ledger: Ledger,
  live: ReadonlySet<ItemKey>,
  pages: ReadonlySet<PageKey> = new Set(),
  headings: ReadonlySet<string> = new Set(),
): LedgerFinding[] {
  const alive = new Set([...live, ...pages].flatMap(prefixesOf));
  return [
    ...findRemoved(ledger, live, alive),
    ...findLostRenames(ledger, alive, headings),
    ...findNew(ledger, live),
  ];
}

/** Of a list or page that is gone as a whole, one finding says it for all of its items. */
function findRemoved(ledger: Ledger, live: ReadonlySet<string>, alive: ReadonlySet<string>) {
  const findings = new Map<string, Extract<LedgerFinding, { kind: 'removed' }>>();
  for (const [item, line] of ledger.ids) {
    const now = resolveName(ledger, item);
    const known = now !== undefined && (live.has(now) || getTombstone(ledger, now));
    // An item missing because of a bad rename is reported once, at the rename.
    if (known || isRenamed(ledger, item)) continue;
    const key = prefixesOf(item).findLast((prefix) => !alive.has(prefix)) ?? item;
    const found = findings.get(key) ?? { kind: 'removed', key, count: 0, line };
    findings.set(key, { ...found, count: found.count + 1 });
  }
  return [...findings.values()];
}

function findLostRenames(
  ledger: Ledger,
  alive: ReadonlySet<string>,
  headings: ReadonlySet<string>,
): LedgerFinding[] {
  return [...ledger.renamed].flatMap(([key, { to, line }]) => {
    const now = key.includes('#') ? resolveHeading(ledger, key) : resolveName(ledger, key);
    const found =
      now !== undefined && (alive.has(now) || headings.has(now) || getTombstone(ledger, now));
    return found ? [] : [{ kind: 'lost-rename' as const, key, to, line }];
  });
}

/** Items under names that are retired, and items that the ledger does not know yet. */
function findNew(ledger: Ledger, live: ReadonlySet<ItemKey>): LedgerFinding[] {
  const reused = new Map<string, LedgerFinding>();
  const unlisted = new Map<string, ItemKey[]>();
  for (const item of live) {
    const retired = prefixesOf(item).find(
      (name) => ledger.renamed.has(name) || ledger.removed.has(name),
    );
    if (retired !== undefined) {
      if (!reused.has(retired)) reused.set(retired, { kind: 'reused', key: retired, item });
    } else if (!ledger.ids.has(item)) {
      const list = item.slice(0, item.lastIndexOf('/'));
      unlisted.set(list, [...(unlisted.get(list) ?? []), item]);
    }
  }
  return [
    ...reused.values(),
    ...[...unlisted].map(([key, items]) => ({ kind: 'unlisted' as const, key, items })),
  ];
}

const isRenamed = (ledger: Ledger, key: string) =>
  prefixesOf(key).some((prefix) => ledger.renamed.has(prefix));
