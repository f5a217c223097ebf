import { cpus, loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { findBrowser, launchOptions } from '../../build/browser/find-browser.ts';
import { serve } from '../serve.ts';
import { measureNextPage } from './next-page.ts';
import { KINDS, measureVisit, type Visit } from './visit.ts';

/**
 * `npm run bench`: what a first visit costs a reader with a slow phone, page by page, and how long the
 * next page takes. `npm run bench -- before dist` measures built sites in turns, for a comparison under
 * the same load; `--runs=9` takes the median of nine visits instead of five.
 */
const args = process.argv.slice(2);
const runs = Number(args.find((arg) => arg.startsWith('--runs='))?.slice(7) ?? 5);
const folders = args.filter((arg) => !arg.startsWith('--'));
if (folders.length === 0) folders.push('dist');

const pages = {
  topic: '/sessions/introduction/lifecycle/',
  text: '/sessions/introduction/concerns/',
  home: '/',
  glossary: '/glossary/',
  record: '/record/',
};

const program = findBrowser();
if (!program) throw new Error('No browser is installed: npm run test:browser-setup');
const sites = await Promise.all(folders.map((folder) => serve({ '/': folder })));
const browser = await chromium.launch(launchOptions(program));
process.stdout.write(
  `${browser.version()} on ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}; median of ${runs}\n` +
    `phone: processor 4 times slower, 1.6 Mbps, 150 ms; KB over the wire\n\n` +
    `${['', ...KINDS, 'other', 'sum', 'requests', 'FCP', 'LCP', 'CLS', 'TBT'].map(cell).join('')}\n`,
);
for (const [name, path] of Object.entries(pages)) {
  const visits = await inTurns((origin) => measureVisit(browser, origin + path));
  visits.forEach((all, site) => process.stdout.write(`${line(name, site, all)}\n`));
}
const next = await inTurns((origin) => measureNextPage(browser, origin + pages.topic));
process.stdout.write('\nnext page, from the click to its paint (ms)\n');
next.forEach((all, site) => {
  process.stdout.write(`${cell(folders[site] ?? '')}${cell(median(all).toFixed(0))}\n`);
});
await browser.close();
for (const site of sites) site.close();

/** Results by site: each is asked once in every round, so that load falls on all alike. */
async function inTurns<T>(measure: (origin: string) => Promise<T>): Promise<T[][]> {
  const results: T[][] = sites.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, { origin }] of sites.entries()) {
      results[index]?.push(await measure(origin));
    }
  }
  return results;
}

function line(name: string, site: number, visits: Visit[]): string {
  const of = (read: (visit: Visit) => number) => median(visits.map(read));
  const sizes = [...KINDS, 'other'].map((kind) => of(({ bytes }) => bytes[kind] ?? 0) / 1024);
  const sum = sizes.reduce((total, size) => total + size, 0);
  return [
    folders.length > 1 ? `${name} ${folders[site]}` : name,
    ...[...sizes, sum].map((size) => size.toFixed(1)),
    of(({ requests }) => requests),
    ...[of(({ fcp }) => fcp), of(({ lcp }) => lcp)].map((time) => time.toFixed(0)),
    of(({ cls }) => cls).toFixed(4),
    of(({ tbt }) => tbt).toFixed(0),
  ]
    .map(cell)
    .join('');
}

function cell(value: string | number, column = 0): string {
  return column === 0 ? String(value).padEnd(16) : String(value).padStart(11);
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
