import { inject } from 'vitest';
import { expect, test } from '../../support/browser.ts';
import {
  dialogOf,
  fieldOf,
  hitsOf,
  isFocused,
  openSearch,
  searchFor,
} from '../../support/search.ts';

test('a search that led somewhere is offered again, in this browser, until it is removed', async ({
  visit,
}) => {
  const page = await visit('/');
  await searchFor(page, '데이터 품질');
  await fieldOf(page).fill('데이터 계보');
  await page.locator('.search-definition', { hasText: '데이터 계보' }).click();
  await page.waitForURL(/\/glossary\/#/);
  await openSearch(page);
  const recent = page.getByRole('heading', { name: '최근 검색' });
  await recent.waitFor();
  const offered = dialogOf(page).getByRole('listitem');
  expect(await offered.allTextContents(), 'only what led somewhere').toEqual(['데이터 계보']);

  await offered.getByRole('button').click();
  await page.locator('.search-definition', { hasText: '데이터 계보' }).waitFor();
  expect(await fieldOf(page).inputValue()).toBe('데이터 계보');
  await page.goto(`${inject('origin')}/`);
  await openSearch(page);
  await recent.waitFor();
  await dialogOf(page).getByRole('button', { name: '최근 검색 지우기' }).click();
  await recent.waitFor({ state: 'detached' });
  expect(await isFocused(fieldOf(page)), 'the focus does not get lost').toBe(true);
  await page.reload();
  await openSearch(page);
  await dialogOf(page).getByText('초성(').waitFor();
  expect(await recent.count()).toBe(0);
});

test('the button in the field clears it and shows the recent searches', async ({ visit }) => {
  const page = await visit('/');
  await searchFor(page, '계보');
  await dialogOf(page).getByRole('button', { name: '검색어 지우기' }).click();
  await dialogOf(page).getByText('초성(').waitFor();
  expect(await fieldOf(page).inputValue()).toBe('');
  expect(await isFocused(fieldOf(page))).toBe(true);
  expect(await hitsOf(page).count()).toBe(0);
  expect(await dialogOf(page).getByRole('button', { name: '검색어 지우기' }).count()).toBe(0);
});

test('blocked storage takes nothing but the recent searches and the marks', async ({ visit }) => {
  const page = await visit('/404.html');
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  await page.goto(`${inject('origin')}/`);
  await searchFor(page, '데이터 계보');
  await page.locator('.search-definition').click();
  await page.waitForURL(/\/glossary\/#data-lineage$/);
  await searchFor(page, '품질');
});

test('a full storage and nonsense in it are harmless', async ({ visit }) => {
  const page = await visit('/');
  await page.evaluate(() => {
    localStorage.setItem('recent-searches', '{"broken":');
    localStorage.setItem('filler', 'x'.repeat(5_100_000));
  });
  await searchFor(page, '데이터 계보');
  await page.locator('.search-definition').click();
  await page.waitForURL(/\/glossary\/#data-lineage$/);
});
