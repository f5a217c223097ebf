import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { missingLines, readLedger } from '../support/ledger.ts';
import { pageSection } from '../support/page-section.ts';
import { belowSitePath } from '../support/pages.ts';

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
    for (const word of words) expect(comparable(section.text)).toContain(comparable(word));
    expect(section.links.map(belowSitePath)).toEqual(expect.arrayContaining(links));
  });
});

/** Spacing, capitals and the shape of quotation marks are the editor's choice. */
const comparable = (text: string) =>
  text.toLowerCase().replace(/\s/g, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
