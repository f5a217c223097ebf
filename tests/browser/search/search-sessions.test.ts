import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildSearchIndex } from '../../../src/build/search/index/build-index.ts';
import { serve, type Served } from '../../../src/tools/serve.ts';
import { expect, test } from '../../support/browser.ts';
import { dialogOf, fieldOf, hitsOf, openSearch } from '../../support/search.ts';

const SESSIONS = 12;
const TOPICS = ['big-data-era', 'analytics-architecture', 'data-lineage', 'dre'];
let folder = '';
let site: Served;

/** The site as it will be with twelve sessions: copies of pages of the first, each session with a name of its own. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twelve-sessions-'));
  await cp('dist', folder, { recursive: true });
  for (let number = 2; number <= SESSIONS; number++) {
    const copy = join(folder, `sessions/session-${number}`);
    for (const topic of TOPICS) {
      await cp(`dist/sessions/introduction/${topic}`, join(copy, topic), { recursive: true });
    }
    for (const path of globSync(`${copy}/**/*.html`)) {
      const html = await readFile(path, 'utf8');
      const named = html.replace(
        /(data-pagefind-filter="session:)[^"]*/g,
        `$1${number}. 모임 ${number}`,
      );
      await writeFile(path, named);
    }
  }
  await buildSearchIndex(folder, 'content/glossary.yaml');
  site = await serve({ '/': folder });
}, 120_000);

afterAll(async () => {
  site.close();
  await rm(folder, { recursive: true });
});

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`${site.origin}/`);
  await openSearch(page);
  await page.keyboard.insertText(query);
  await hitsOf(page).first().waitFor();
}

const sessions = (page: Page) => dialogOf(page).getByRole('combobox', { name: '세션' });
const pages = (page: Page) =>
  page
    .locator('.search-hit--page')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

test('with twelve sessions each page says its own, and the choice is in numeric order', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await search(page, '데이터 계보');
  const found = page.locator('.search-hit--page[href^="/sessions/"]');
  expect(await found.count()).toBeGreaterThan(2);
  for (const text of await found.locator('small').allTextContents())
    expect(text).toMatch(/^\d+\. /);
  expect(await found.locator('small').count()).toBe(await found.count());
  const options = await sessions(page).locator('option').allTextContents();
  expect(options.map((option) => Number.parseInt(option, 10))).toEqual([
    NaN,
    ...Array.from({ length: SESSIONS }, (_, at) => at + 1),
  ]);
});

test('the rest is reached step by step, and the count is true in the end', async ({ browser }) => {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await search(page, '카탈로그');
  const more = page.locator('.search-more');
  const shown = new Set(await pages(page));
  for (let step = 0; step < 20 && (await more.count()) > 0; step++) {
    const before = await hitsOf(page).count();
    await more.click();
    await expect.poll(() => hitsOf(page).count()).toBeGreaterThan(before);
    for (const url of await pages(page)) shown.add(url);
  }
  expect(await more.count()).toBe(0);
  for (let number = 2; number <= SESSIONS; number++) {
    expect([...shown]).toContain(`/sessions/session-${number}/analytics-architecture/`);
  }
  const [, count = ''] =
    /글 (\d+)개/.exec((await page.locator('.search-note').textContent()) ?? '') ?? [];
  expect(Number(count)).toBe(await page.locator('.search-hit--page').count());
});

test('a chosen session leaves its pages, and no word of them is lost', async ({ browser }) => {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await search(page, '데이터 계보');
  await sessions(page).selectOption({ label: '11. 모임 11' });
  for (const word of ['S3', '985억', '백엔드', '데이터 계보']) {
    await fieldOf(page).fill(word);
    await expect
      .poll(async () => {
        const found = (await pages(page)).filter((url) => url.startsWith('/sessions/'));
        return found.length > 0 && found.every((url) => url.startsWith('/sessions/session-11/'));
      })
      .toBe(true);
  }
  await page.locator('.search-definition', { hasText: '데이터 계보' }).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('session')).toBe('11. 모임 11');
  await page.reload();
  await hitsOf(page).first().waitFor();
  expect(await sessions(page).inputValue()).toBe('11. 모임 11');
});
