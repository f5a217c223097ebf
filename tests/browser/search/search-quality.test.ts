import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { inject } from 'vitest';
import { askSite } from '../../../src/tools/search-eval/ask-site.ts';
import {
  figuresOf,
  type EvalAnswer,
  type EvalQuery,
} from '../../../src/tools/search-eval/figures.ts';
import { walkFigures, wordQueries } from '../../../src/tools/search-eval/word-walk.ts';
import { expect, test } from '../../support/browser.ts';

/** Floors a little below what was measured: the lessons change, and a query or two with them. */
const FLOORS = [
  { file: 'search-queries.json', first: 0.93, firstOfCategory: 0.87, threeOfCategory: 0.95 },
  { file: 'search-queries-second.json', first: 0.955, firstOfCategory: 0.9, threeOfCategory: 0.98 },
];
/** Every so many words of the site: the whole walk is `npm run eval:search`. */
const SAMPLE = 12;

test.for(FLOORS)(
  '$file: right pages come first, and nonsense finds nothing',
  { timeout: 240_000 },
  async (floor, { browser }) => {
    const queries = JSON.parse(readFileSync(`tests/fixtures/${floor.file}`, 'utf8')) as EvalQuery[];
    const answers = await askSite(browser, inject('origin'), queries);
    expect(figuresOf(answers).first, misses(answers, 1)).toBeGreaterThanOrEqual(floor.first);
    const found = answers.filter((answer) => answer.expect.length === 0 && answer.found.length > 0);
    expect(found.map(({ query }) => query)).toEqual([]);
    for (const [category, some] of Map.groupBy(answers, (answer) => answer.category)) {
      if (category === 'nonsense') continue;
      const { first, three } = figuresOf(some);
      expect(first, `${category}: ${misses(some, 1)}`).toBeGreaterThanOrEqual(
        floor.firstOfCategory,
      );
      expect(three, `${category}: ${misses(some, 3)}`).toBeGreaterThanOrEqual(
        floor.threeOfCategory,
      );
    }
  },
);

/** The keywords of each topic, with the topics that have them. */
function keywordQueries(): EvalQuery[] {
  const topics = new Map<string, string[]>();
  for (const path of globSync('dist/sessions/*/*/index.html').sort()) {
    const html = readFileSync(path, 'utf8');
    const [, keywords = ''] = /data-search-keywords="([^"]*)"/.exec(html) ?? [];
    for (const keyword of keywords.split(', ').filter(Boolean)) {
      topics.set(keyword, [...(topics.get(keyword) ?? []), basename(dirname(path))]);
    }
  }
  return [...topics].map(([query, expected]) => ({ query, category: 'keyword', expect: expected }));
}

test('a keyword finds its topic among the first three, as the guide for authors promises', async ({
  browser,
}) => {
  const queries = keywordQueries();
  expect(queries.length).toBeGreaterThan(30);
  expect(misses(await askSite(browser, inject('origin'), queries), 3)).toBe('');
});

test(
  'a word that stands on a page is found by typing it, and where it is rare among the first five',
  { timeout: 240_000 },
  async ({ browser }) => {
    const words = wordQueries('dist').filter((_, at) => at % SAMPLE === 0);
    const figures = walkFigures(await askSite(browser, inject('origin'), words));
    expect(figures.words).toBeGreaterThan(300);
    expect(figures.found, figures.missed.join()).toBeGreaterThanOrEqual(0.99);
    expect(figures.rare).toBeGreaterThanOrEqual(0.97);
  },
);

const misses = (answers: EvalAnswer[], limit: number) =>
  answers
    .filter((answer) => answer.expect.length > 0)
    .filter(({ found, expect: right }) => !found.slice(0, limit).some((one) => right.includes(one)))
    .map(({ query }) => query)
    .join();
