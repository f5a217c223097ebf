import { readFileSync, writeFileSync } from 'node:fs';
import { parseLedger } from '../../lessons/ledger/ledger.ts';
import type { ItemKey } from '../../lib/record/keys.ts';
import { getLiveItems } from '../authoring/rules/ledger.ts';
import { ledgerPath, parseContent, readContent } from '../authoring/source/site-content.ts';

/**
 * Adds every item of the content to the ledger's text. Only the block `ids`, the last of the file,
 * is rewritten; known items stay, in their order, and new ones follow. What is neither in the content
 * nor `published` (all of it is, where that is unknown) leaves the ledger.
 */
export function updateLedger(
  text: string,
  live: Iterable<ItemKey>,
  published?: ReadonlySet<ItemKey>,
): string {
  const alive = new Set(live);
  const known = [...parseLedger(text).ids.keys()].filter(
    (key) => !published || published.has(key) || alive.has(key),
  );
  const lists = new Map<string, string[]>();
  for (const key of new Set([...known, ...alive])) {
    const cut = key.lastIndexOf('/');
    const list = key.slice(0, cut);
    lists.set(list, [...(lists.get(list) ?? []), key.slice(cut + 1)]);
  }
  const lines = [...lists].map(([list, ids]) => `  ${list}: ${ids.join(' ')}\n`);
  const head = text.slice(0, text.search(/^ids:/m));
  return `${head}ids:${lines.length > 0 ? `\n${lines.join('')}` : ' {}\n'}`;
}

/** Enters the ids of new items into the ledger of the project in the current folder. */
async function enterIds(): Promise<void> {
  const before = readFileSync(ledgerPath, 'utf8');
  const files = await readContent('.');
  const live = getLiveItems(parseContent(files));
  const after = updateLedger(before, live.keys(), files.publishedIds);
  writeFileSync(ledgerPath, after);
  const outcome =
    after === before ? '바뀐 항목이 없어요' : '항목을 맞춰 적었어요. 글과 함께 커밋해 주세요';
  process.stdout.write(`${ledgerPath}: ${outcome}.\n`);
}

// npm run record:ids
if (import.meta.main) await enterIds();
