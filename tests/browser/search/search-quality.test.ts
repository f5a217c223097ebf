import { readFileSync } from 'node:fs';
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
  { file: 'search-queries.json', first: 0.87, three: 0.975, category: 0.92, nonsense: 1 },
  { file: 'search-queries-second.json', first: 0.925, three: 0.975, category: 0.93, nonsense: 0 },
];
/** Every so many words of the site: the whole walk is `npm run eval:search`. */
const SAMPLE = 12;

test.for(FLOORS)(
  '$file: right pages come first, and nonsense finds nothing',
  { timeout: 240_000 },
  async (floor, { browser }) => {
    const queries = JSON.parse(readFileSync(`tests/fixtures/${floor.file}`, 'utf8')) as EvalQuery[];
    const answers = await askSite(browser, inject('origin'), queries);
    const all = figuresOf(answers);
    expect(all.first, misses(answers, 1)).toBeGreaterThanOrEqual(floor.first);
    expect(all.three, misses(answers, 3)).toBeGreaterThanOrEqual(floor.three);
    const found = answers.filter((answer) => answer.expect.length === 0 && answer.found.length > 0);
    expect(found.length, found.map(({ query }) => query).join()).toBeLessThanOrEqual(
      floor.nonsense,
    );
    for (const [category, some] of Map.groupBy(answers, (answer) => answer.category)) {
      if (category === 'nonsense') continue;
      expect(figuresOf(some).three, `${category}: ${misses(some, 3)}`).toBeGreaterThanOrEqual(
        floor.category,
      );
    }
  },
);

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
