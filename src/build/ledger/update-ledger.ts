import type { ItemKey } from '../../lib/record/keys.ts';
import { parseLedger } from '../../lessons/ledger/ledger.ts';

/**
 * The ledger's text with every item of the content in it. Only the block `ids`, the last of the file,
 * is written anew; known items stay, in their order, and new ones follow.
 */
export function updateLedger(text: string, live: Iterable<ItemKey>): string {
  const lists = new Map<string, string[]>();
  for (const key of new Set([...parseLedger(text).ids.keys(), ...live])) {
    const cut = key.lastIndexOf('/');
    const list = key.slice(0, cut);
    lists.set(list, [...(lists.get(list) ?? []), key.slice(cut + 1)]);
  }
  const lines = [...lists].map(([list, ids]) => `  ${list}: ${ids.join(' ')}\n`);
  const head = text.slice(0, text.search(/^ids:/m));
  return `${head}ids:${lines.length > 0 ? `\n${lines.join('')}` : ' {}\n'}`;
}
