import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { hashOption } from '../../src/lib/poll/card-code.ts';
import { describeRecord } from '../../src/lib/record/describe-record.ts';
import { emptyRecord, type RecordDocument } from '../../src/lib/record/document.ts';
import { locateItems, type SiteItems } from '../../src/lib/record/site-items.ts';
import { builtPages } from '../support/pages.ts';

const site = JSON.parse(readFileSync('dist/record/items.json', 'utf8')) as SiteItems;
const located = locateItems(site);
const rows = builtPages().flatMap(({ path, html }) =>
  [...parseHTML(html).document.querySelectorAll('[data-list] [data-item]')].map((row) => ({
    path,
    row,
    key: `${row.closest('[data-list]')?.getAttribute('data-list')}/${row.getAttribute('data-item')}`,
  })),
);

test('items on the pages and items the record knows agree down to their hashes', () => {
  const shown = rows.map(({ key, row }) => `${key} ${row.getAttribute('data-hash')}`);
  const known = [...located].map(([key, { item }]) => `${key} ${item.hash}`);
  expect(shown.sort()).toEqual(known.sort());
});

test('어느 항목이든 옛 해시로 저장한 것은 그대로고, 다른 글에 답한 것만 고친 항목이에요', () => {
  const edited = (toHeld: (hash: string) => string) => {
    const items = [...located].map(([key, { item }]) => [
      key,
      { at: Date.UTC(2026, 10, 22), on: true, hash: toHeld(item.hash) },
    ]);
    const record = {
      ...emptyRecord(),
      items: Object.fromEntries(items) as RecordDocument['items'],
    };
    return describeRecord(record, site).flatMap(({ lists }) =>
      lists.flatMap((list) => list.items.map((item) => item.edited)),
    );
  };
  expect(edited((hash) => hash.slice(0, 6)).length).toBeGreaterThan(0);
  expect(edited((hash) => hash.slice(0, 6))).not.toContain(true);
  expect(edited((hash) => hash)).not.toContain(true);
  expect(edited((hash) => `${hash.slice(0, 6)}000000`)).not.toContain(false);
});

test('every link of the record page has its place on a page', () => {
  const anchors = new Set(
    builtPages().flatMap(({ path, html }) =>
      [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `${path}#${id}`),
    ),
  );
  const missing = [...located.values()]
    .map(({ page, list, item }) => {
      const own = list.kind === 'recap' ? `-${item.id}` : '';
      const path = `/sessions/${page.key.replace(/index$/, '')}/`.replace('//', '/');
      return `${path}#${list.kind}-${list.id}${own}`;
    })
    .filter((address) => !anchors.has(address));
  expect(missing).toEqual([]);
});

test('without script each item has a name and each list a legend', () => {
  const nameless = rows.filter(({ row }) => !row.querySelector('label')?.textContent?.trim());
  expect(nameless.map(({ key }) => key)).toEqual([]);
  const lists = new Set(rows.map(({ row }) => row.closest('[data-list]')));
  for (const list of lists)
    expect(list?.querySelector('fieldset > legend')?.textContent).toBeTruthy();
});

test('session 1 has at least 25 questions, two or three on each topic', () => {
  const topics = site.pages.filter(
    ({ key }) => key.startsWith('introduction/') && !key.endsWith('/index'),
  );
  const counts = topics.map(({ key, lists }) => ({
    key,
    questions: lists.filter(({ kind }) => kind === 'question').length,
  }));
  expect(counts.reduce((sum, { questions }) => sum + questions, 0)).toBeGreaterThanOrEqual(25);
  expect(counts.filter(({ questions }) => questions < 2 || questions > 3)).toEqual([]);
});

test('options of surveys have different hashes on cards', () => {
  const options = [...located].filter(([, { list }]) => list.kind === 'survey');
  const hashes = new Set(options.map(([key]) => hashOption(key)));
  expect(hashes.size).toBe(options.length);
});

const folder = 'dist/_astro/';
const chunk = (name: string) =>
  readdirSync(folder).find((file) => file.startsWith(`${name}.`) && file.endsWith('.js')) ?? name;

/** The script of every page, which is there before any other. */
const ofEveryPage = chunk('BaseLayout');

/** Every script that a script can load, at once or later, besides that of every page. */
function reach(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name) || name === ofEveryPage) return seen;
  seen.add(name);
  const code = readFileSync(folder + name, 'utf8');
  for (const [, next] of code.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) if (next) reach(next, seen);
  return seen;
}

test('the scripts added to a topic page weigh at most 12 KB (brotli)', () => {
  const scripts = reach(chunk('record'));
  const sizes = [...scripts].map((name) => brotliCompressSync(readFileSync(folder + name)).length);
  // The part in the site's own script, not minified: it weighs less where it counts.
  const loader = stripTypeScriptTypes(readFileSync('src/client/site/load-record.ts', 'utf8'));
  const total = sizes.reduce((sum, size) => sum + size, brotliCompressSync(loader).length);
  process.stdout.write(`record on a topic page: ${(total / 1024).toFixed(1)} KB brotli\n`);
  expect(total).toBeLessThanOrEqual(12 * 1024);
});

test('the review and QR codes are loaded on the record page only', () => {
  const everywhere = reach(chunk('record'));
  expect([...everywhere].filter((name) => /^(record-review|draw-qr)\./.test(name))).toEqual([]);
  const holds = (names: Iterable<string>, word: string) =>
    [...names].filter((name) => readFileSync(folder + name, 'utf8').includes(word));
  expect(holds(everywhere, 'viewBox')).toEqual([]);
  expect(holds([chunk('draw-qr')], 'viewBox')).toHaveLength(1);
});
