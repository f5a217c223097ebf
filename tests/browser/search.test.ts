import type { Page } from 'playwright-core';
import { expect, test } from '../support/browser.ts';
import { findViolations } from '../support/axe.ts';

const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };

const dialog = (page: Page) => page.getByRole('dialog');
const hits = (page: Page) => dialog(page).getByRole('link');

/** Opens the search by a key and types. */
async function search(page: Page, key: string, query: string): Promise<void> {
  await page.keyboard.press(key);
  await dialog(page).waitFor();
  await page.keyboard.insertText(query);
}

test('nothing of the search is loaded before it is opened', async ({ visit }) => {
  const page = await visit('/');
  const early = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  expect(early.filter((path) => /pagefind|search/.test(path))).toEqual([]);
});

test('조사가 붙은 말로도 찾고, 결과에서 그 절로 간다', async ({ visit }) => {
  const page = await visit('/');
  await search(page, '/', '데이터 품질을');
  await hits(page).filter({ hasText: 'Uber의 데이터 품질 플랫폼' }).first().waitFor();
  await dialog(page).getByRole('status').filter({ hasText: '찾았어요' }).first().waitFor();
  await hits(page).filter({ hasText: 'Uber의 데이터 품질 플랫폼' }).first().click();
  await page.waitForURL(/\/sessions\/introduction\/dre\/.*#/);
  expect(await page.getByRole('heading', { name: /Uber의 데이터 품질/ }).isVisible()).toBe(true);
});

test.for([
  ['초성', 'ㅍㅇㅍㄹㅇ', '파이프라인'],
  ['한영 오타', 'rPqh', '계보'],
  ['붙여 쓴 말', '데이터엔지니어링', '데이터 엔지니어링'],
  ['영어 이름', 'lineage', '계보'],
  ['틀린 철자', '생에주기', '생애주기'],
])('%s 검색: %s', async ([, query = '', found = ''], { visit }) => {
  const page = await visit('/');
  await search(page, 'Control+k', query);
  await hits(page).filter({ hasText: found }).first().waitFor();
});

test('없는 말은 없다고 말한다', async ({ visit }) => {
  const page = await visit('/');
  await search(page, '/', '김치찌개');
  await dialog(page)
    .getByText(/찾지 못했어요|없어요/)
    .first()
    .waitFor();
  expect(await hits(page).count()).toBe(0);
});

test('Escape closes the dialog and gives the focus back', async ({ visit }) => {
  const page = await visit('/');
  const button = page.locator('site-search a');
  await button.focus();
  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the open dialog has no axe violation on a phone', async ({ visit }) => {
  const page = await visit('/', { ...PHONE, bypassCSP: true, reducedMotion: 'reduce' });
  await page.locator('site-search a').tap();
  await dialog(page).waitFor();
  await page.keyboard.insertText('데이터 계보');
  await hits(page).first().waitFor();
  expect(await findViolations(page)).toEqual([]);
});
