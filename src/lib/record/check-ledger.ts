import type { ItemKey } from './keys.ts';
import { getTombstone, resolveName, type Ledger } from './ledger.ts';
import { prefixesOf } from './names.ts';

/** One way in which the ledger and the content disagree. */
export type LedgerFinding =
  /** Published once, now gone, and nobody said what became of it. */
  | { kind: 'removed'; key: ItemKey; line: number }
  /** In the content under a name that a rename or removal has retired. */
  | { kind: 'reused'; key: ItemKey }
  /** A rename that leads nowhere, or in a circle. */
  | { kind: 'lost-rename'; key: string; to: string; line: number }
  /** In the content, but not in the ledger yet. */
  | { kind: 'unlisted'; key: ItemKey };

/** Compares the ledger with the items that the content has today. */
export function checkLedger(ledger: Ledger, live: ReadonlySet<ItemKey>): LedgerFinding[] {
  const findings: LedgerFinding[] = [];
  const alive = new Set([...live].flatMap(prefixesOf));
  for (const [key, line] of ledger.ids) {
    const now = resolveName(ledger, key);
    const known = now !== undefined && (live.has(now) || getTombstone(ledger, now));
    // An item that is gone under a rename is told at the rename, once.
    if (!known && !isRenamed(ledger, key)) findings.push({ kind: 'removed', key, line });
  }
  for (const [key, { to, line }] of ledger.renamed) {
    const now = resolveName(ledger, key);
    const found = now !== undefined && (alive.has(now) || getTombstone(ledger, now));
    if (!found) findings.push({ kind: 'lost-rename', key, to, line });
  }
  for (const key of live) {
    if (isRenamed(ledger, key) || getTombstone(ledger, key)) findings.push({ kind: 'reused', key });
    else if (!ledger.ids.has(key)) findings.push({ kind: 'unlisted', key });
  }
  return findings;
}

const isRenamed = (ledger: Ledger, key: string) =>
  prefixesOf(key).some((prefix) => ledger.renamed.has(prefix));
