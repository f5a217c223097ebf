import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { missingLines, readLedger } from '../support/ledger.ts';
import { pageSection, plainText } from '../support/page-section.ts';

const ledger = readLedger('tests/fixtures/session-1-ledger.yaml');

test('every line of the notes has a place in the ledger', () => {
  expect(missingLines(ledger)).toEqual([]);
});

const pages = Map.groupBy(ledger.entries, ({ page }) => page);
describe.each([...pages])('%s', (page, entries) => {
  const html = readFileSync(`dist${page}index.html`, 'utf8');

  test.each(entries)('$lines $seed', ({ anchor, words, links }) => {
    const section = pageSection(html, anchor);
    if (!section) throw new Error(`${page} has no section #${anchor}`);
    for (const word of words) expect(section.text).toContain(plainText(word));
    expect(section.links).toEqual(expect.arrayContaining(links));
  });
});
