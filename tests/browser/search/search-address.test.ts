import type { Page } from 'playwright-core';
import { expect, test } from '../../support/browser.ts';
import { layoutShift } from '../../support/layout-shift.ts';
import { dialogOf, fieldOf, hitsOf, searchFor } from '../../support/search.ts';
import { sitePath } from '../../support/pages.ts';

const query = (page: Page) => new URL(page.url()).searchParams.get('q');
const asked = (text: string) => `?q=${encodeURIComponent(text)}`;

test('the address follows the search and lets go of it when the dialog is closed', async ({
  visit,
}) => {
  const page = await visit('/sessions/introduction/lifecycle/#storage');
  const entries = await page.evaluate(() => history.length);
  await searchFor(page, '데이터 품질');
  await expect.poll(() => query(page)).toBe('데이터 품질');
  expect(new URL(page.url()).hash).toBe('#storage');
  await fieldOf(page).fill('계보 & 품질 #1');
  await expect.poll(() => query(page)).toBe('계보 & 품질 #1');
  await page.keyboard.press('Escape');
  await expect.poll(() => query(page)).toBe(null);
  await page.waitForTimeout(600);
  expect(query(page)).toBe(null);
  expect(new URL(page.url()).hash).toBe('#storage');
  expect(await page.evaluate(() => history.length), 'no steps for Back').toBe(entries);
});

test('an address with a search opens the dialog with what it finds', async ({ visit }) => {
  const page = await visit(`/sessions/introduction/lifecycle/${asked('데이터 계보')}`);
  await page.locator('dialog .search-definition', { hasText: '데이터 계보' }).waitFor();
  expect(await fieldOf(page).inputValue()).toBe('데이터 계보');
  await page.reload();
  await hitsOf(page).first().waitFor();
});

test('Back from a hit leads to the hits', async ({ visit }) => {
  const page = await visit('/sessions/introduction/lifecycle/');
  await searchFor(page, '데이터 품질');
  await hitsOf(page).filter({ hasText: 'Uber의 데이터 품질 플랫폼' }).first().click();
  await page.waitForURL(/\/dre\/#/);
  expect(await dialogOf(page).count()).toBe(0);
  await page.goBack();
  await hitsOf(page).filter({ hasText: 'Uber의 데이터 품질 플랫폼' }).first().waitFor();
  expect(new URL(page.url()).pathname).toBe(`${sitePath}/sessions/introduction/lifecycle/`);
  expect(await fieldOf(page).inputValue()).toBe('데이터 품질');
  const chosen = await page.evaluate(() => getSelection()?.toString());
  expect(chosen, 'nothing is about to be written over').toBe('');
});

test('a hit on the same page is reached, and the way back leads to the hits', async ({ visit }) => {
  const page = await visit('/sessions/introduction/dre/');
  await searchFor(page, 'Uber 데이터 품질 플랫폼');
  await page.locator('.search-hit[href$="/dre/#uber-data-quality"]').first().click();
  await page.waitForURL(/\/dre\/#/);
  expect(await dialogOf(page).isVisible()).toBe(false);
  const heading = page.getByRole('heading', { name: /Uber의 데이터 품질/ });
  await expect
    .poll(() => heading.evaluate((element) => element.getBoundingClientRect().top))
    .toBeLessThan(300);
  await page.goBack();
  await hitsOf(page).first().waitFor();
});

test('Back brings the chosen kind, what was asked for besides, and the place in the hits', async ({
  visit,
}) => {
  const page = await visit('/sessions/introduction/lifecycle/');
  await searchFor(page, '데이터');
  await dialogOf(page).getByText('본문', { exact: true }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('본문');
  await dialogOf(page)
    .getByRole('button', { name: /곳 더$/ })
    .first()
    .waitFor();
  const far = hitsOf(page).nth(12);
  await far.scrollIntoViewIfNeeded();
  const body = page.locator('.search-body');
  const top = await body.evaluate((element) => element.scrollTop);
  expect(top).toBeGreaterThan(100);
  await far.click();
  await expect.poll(() => dialogOf(page).isVisible()).toBe(false);
  await page.goBack();
  await far.waitFor();
  expect(await dialogOf(page).getByRole('radio', { name: '본문' }).isChecked()).toBe(true);
  await expect.poll(() => body.evaluate((element) => element.scrollTop)).toBeGreaterThan(top - 5);
});

test('an address with a kind is taken as it stands, one with an unknown kind without it', async ({
  visit,
}) => {
  const page = await visit(`/search/${asked('데이터 품질')}&kind=${encodeURIComponent('그림')}`);
  await page.locator('.search-hit[href*="#diagram-"]').first().waitFor();
  expect(await page.getByRole('radio', { name: '그림' }).isChecked()).toBe(true);
  await page.goto(page.url().replace(/kind=[^&]*/, 'kind=none'));
  await page.locator('.search-definition').waitFor();
  expect(await page.getByRole('radio', { name: '전체' }).isChecked()).toBe(true);
});

test('the search page takes the query from its address and keeps it there', async ({ visit }) => {
  const page = await visit(`/search/${asked('데이터 품질을')}`);
  await page.locator('.search-definition', { hasText: '데이터 품질' }).waitFor();
  expect(await dialogOf(page).count()).toBe(0);
  await fieldOf(page).fill('데이터 계보');
  await page.locator('.search-definition', { hasText: '데이터 계보' }).waitFor();
  await expect.poll(() => query(page)).toBe('데이터 계보');
  await page.locator('.search-pages .search-hit').first().click();
  await page.waitForURL(/\/sessions\//);
  await page.goBack();
  await page.locator('.search-definition', { hasText: '데이터 계보' }).waitFor();
  await page.getByRole('button', { name: '검색어 지우기' }).click();
  await expect.poll(() => query(page)).toBe(null);
});

test('what the search page finds for its address moves nothing below it', async ({ visit }) => {
  const page = await visit(`/search/${asked('데이터 품질')}`);
  await page.locator('.search-hit').first().waitFor();
  expect(await layoutShift(page)).toBeLessThan(0.01);
});

test('without JavaScript the search page says so and lists the terms', async ({ visit }) => {
  const page = await visit('/search/', { javaScriptEnabled: false });
  await page.locator('noscript p').filter({ visible: true }).waitFor();
  expect(await page.locator('search-panel').isVisible()).toBe(false);
  const terms = page.locator('.search-terms a');
  expect(await terms.count()).toBeGreaterThan(100);
  await terms.filter({ hasText: '데이터 계보' }).first().click();
  await page.waitForURL(/\/glossary\/#data-lineage$/);
});
