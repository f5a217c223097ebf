import { globSync, readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { askSite } from '../../../src/tools/search-eval/ask-site.ts';
import { slugOf, type EvalQuery } from '../../../src/tools/search-eval/figures.ts';
import { pageDocuments } from '../../../src/build/search/text/documents.ts';
import { expect, test } from '../../support/browser.ts';

/** Pages that a part of a word leads to: more than these can't all be among the first three. */
const FIRST = 3;

/** Every beginning of two syllables or more of the words in the titles of pages, with these pages. */
function beginnings(): EvalQuery[] {
  const pages = new Map<string, Set<string>>();
  for (const path of globSync('dist/**/*.html').sort()) {
    const url = path.replace(/^dist|index\.html$/g, '');
    const own = pageDocuments(url, readFileSync(path, 'utf8')).find(({ kind }) => kind === '본문');
    for (const word of own?.title.match(/[가-힣]{2,}/g) ?? []) {
      for (let length = 2; length <= word.length; length++) {
        const part = word.slice(0, length);
        pages.set(part, (pages.get(part) ?? new Set()).add(slugOf(url)));
      }
    }
  }
  return [...pages].map(([query, on]) => ({ query, category: 'part', expect: [...on] }));
}

test(
  'the beginning of a word in a title finds the pages with that word among the first three',
  { timeout: 120_000 },
  async ({ browser }) => {
    const queries = beginnings();
    expect(queries.length).toBeGreaterThan(30);
    const missed = (await askSite(browser, inject('origin'), queries)).filter(
      ({ found, expect: right }) => {
        const first = found.slice(0, FIRST).filter((page) => right.includes(page));
        return first.length < Math.min(FIRST, right.length);
      },
    );
    expect(missed.map(({ query, found, expect: right }) => ({ query, right, found }))).toEqual([]);
  },
);
