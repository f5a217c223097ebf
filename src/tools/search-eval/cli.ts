import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from '../../build/browser/ensure-browser.ts';
import { launchOptions } from '../../build/browser/find-browser.ts';
import { buildSearchIndex } from '../../build/search/index/build-index.ts';
import { askSite } from './ask-site.ts';
import { percentile, type EvalQuery } from './figures.ts';
import { hostileQueries } from './hostile-queries.ts';
import { measureFirstSearch, measureTap } from './first-search.ts';
import { reportBytes, reportMisses, reportQuality, reportTime, reportWalk } from './report.ts';
import { serve } from '../serve.ts';
import { askStock, buildStockIndex } from './stock.ts';
import { writeSyntheticLessons } from './synthetic.ts';
import { walkFigures, wordQueries } from './word-walk.ts';

/**
 * `npm run eval:search [-- queries.json … [--small]]`: searches the built site in a real browser
 * for the queries of the fixtures (or of the files named) and prints how well and how fast; beside
 * it stock Pagefind on the same pages and every word that stands on them, then the queries with
 * 1,000 made-up lessons around the real ones. Of the two fixtures the second was written by somebody who hadn't seen the code.
 */
const FIXTURES = [
  'tests/fixtures/search-queries.json',
  'tests/fixtures/search-queries-second.json',
];
const LESSON = '/sessions/introduction/lifecycle/';
const GLOSSARY = 'content/glossary.yaml';
const print = (text: string) => process.stdout.write(`${text}\n`);

const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const sets = await Promise.all(
  (named.length > 0 ? named : FIXTURES).map(async (file) => {
    return { file, queries: JSON.parse(await readFile(file, 'utf8')) as EvalQuery[] };
  }),
);
const hostile = Object.entries(hostileQueries).map(([category, query]) => {
  return { category, query, expect: [] };
});
const folder = await mkdtemp(join(tmpdir(), 'search-eval-'));
const browser = await chromium.launch(launchOptions(ensureBrowser()));
try {
  await evaluateSite(browser);
  if (!process.argv.includes('--small')) await evaluateLargeSite(browser);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

async function evaluateSite(browser: Browser): Promise<void> {
  const stock = join(folder, 'stock');
  await buildStockIndex('dist', stock);
  await writeFile(
    join(stock, 'blank.html'),
    '<!doctype html><html lang="ko"><title>-</title></html>',
  );
  const site = await serve({ '/stock/': stock, '/': 'dist' });
  for (const { file, queries } of sets) {
    const ours = await askSite(browser, site.origin, queries);
    const theirs = await askStock(browser, site.origin, queries);
    print(`\n${file}\n${reportQuality({ site: ours, 'stock Pagefind': theirs })}`);
    print(`\nfirst page wrong:\n${reportMisses(ours)}\n`);
    print(reportTime('query', ours));
  }
  const [first] = sets;
  const answers = await askSite(browser, site.origin, [...(first?.queries ?? []), ...hostile]);
  print(reportTime('hostile query', answers.slice(first?.queries.length)));
  print(reportWalk(walkFigures(await askSite(browser, site.origin, wordQueries('dist')))));
  print(reportBytes(await measureFirstSearch(browser, site.origin, LESSON, '데이터 품질')));
  const taps: number[] = [];
  for (let at = 0; at < 5; at++) {
    taps.push(await measureTap(browser, site.origin, LESSON, '데이터 품질'));
  }
  print(`from the tap to the first hits on a slow phone: ${percentile(taps, 0.5).toFixed(0)} ms`);
  site.close();
}

async function evaluateLargeSite(browser: Browser): Promise<void> {
  const dist = join(folder, 'dist');
  await cp('dist', dist, { recursive: true });
  await writeSyntheticLessons(
    dist,
    1000,
    sets.flatMap(({ queries }) => queries.map(({ query }) => query)),
  );
  const { pages, documents } = await buildSearchIndex(dist, GLOSSARY);
  print(`\nwith 1,000 made-up lessons (${pages} pages, ${documents} documents):`);
  const site = await serve({ '/': dist });
  for (const { file, queries } of sets) {
    const ours = await askSite(browser, site.origin, queries);
    print(`\n${file}\n${reportQuality({ site: ours })}`);
    print(reportTime('query', ours));
  }
  print(reportBytes(await measureFirstSearch(browser, site.origin, LESSON, '데이터 품질')));
  site.close();
}
