import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve, type Served } from '../../src/tools/serve.ts';
import { expect, test } from '../support/browser.ts';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';
import { fieldOf, openSearch, PHONE } from '../support/search.ts';
import { writeSessions } from '../support/write-sessions.ts';

/** More sessions than the site has, and more topics than a home page can name. */
const [sessions, topics] = [11, 19];
let copy: ProjectCopy;
let site: Served;

beforeAll(async () => {
  copy = copyProject();
  writeSessions(copy.root, sessions, topics);
  copy.run('src/build/ledger/enter-ids.ts');
  copy.run('node_modules/astro/bin/astro.mjs', 'build', '--silent');
  site = await serve({ '/': join(copy.root, 'dist') });
}, 240_000);
afterAll(() => {
  site?.close();
  copy?.remove();
});

const htmlOf = (path: string) => readFileSync(join(copy.root, 'dist', path, 'index.html'), 'utf8');
const newest = `세션 ${100 + sessions}. 지어낸 모임 ${sessions}번째 이야기`;
const texts = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());

test('home takes four screens of a phone at most, and 60 KB without its styles', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(`${site.origin}/`);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height / PHONE.viewport.height).toBeLessThanOrEqual(4);
  // What doesn't grow with the number of topics can't exceed the limit with more of them.
  const own = htmlOf('').replace(/<style[^>]*>.*?<\/style>/gs, '');
  expect(Buffer.byteLength(own)).toBeLessThanOrEqual(60 * 1024);
  expect(own).not.toMatch(/topic-17\//);
  await page.context().close();
});

test('home, the menu and the survey list begin with the newest session', async ({ browser }) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(`${site.origin}/`);
  expect((await texts(page, '.home h2'))[0]).toContain(newest);
  const folds = await texts(page, '.line-fold summary');
  expect(folds[0]).toContain(`세션 ${99 + sessions}.`);
  const menu = await texts(page, '.site-menu a');
  expect(menu[0]).toBe(newest);
  expect(menu.filter((label) => label.startsWith('세션 '))).toHaveLength(folds.length + 1);
  await page.context().close();
});

test('the menu scrolls where sessions are more than its screen holds', async ({ browser }) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(`${site.origin}/`);
  await page.getByRole('button', { name: '사이트 메뉴' }).tap();
  const last = page.locator('.site-menu a').last();
  await last.scrollIntoViewIfNeeded();
  const box = await last.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.viewport.height);
  await page.context().close();
});

test('search finds a topic of any session, and 내 기록 knows them all', async ({ browser }) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(`${site.origin}/`);
  await openSearch(page);
  await fieldOf(page).fill('모임 5에서 나눈 3번째 이야기');
  await page.locator('a.search-hit[href^="/sessions/generated-5/topic-3/"]').first().waitFor();
  const items = readFileSync(join(copy.root, 'dist/record/items.json'), 'utf8');
  for (let session = 1; session <= sessions; session++)
    expect(items).toContain(`"generated-${session}/topic-${topics}"`);
  await page.context().close();
});

test('home leads on to where a reader stopped in an older session', async ({ browser }) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(`${site.origin}/sessions/generated-3/topic-2/`);
  await page.evaluate(() => document.getElementById('check')?.scrollIntoView());
  const stored = () => page.evaluate(() => localStorage.getItem('de-study.record') ?? '');
  await expect.poll(stored).toContain('generated-3/topic-2');
  await page.goto(`${site.origin}/`);
  const link = page.locator('.home .continue-reading a').first();
  await expect.poll(() => link.getAttribute('href')).toMatch(/\/sessions\/generated-3\//);
  await page.context().close();
});
