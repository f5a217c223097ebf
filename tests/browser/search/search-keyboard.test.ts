import { expect, test } from '../../support/browser.ts';
import {
  dialogOf,
  fieldOf,
  hitsOf,
  isFocused,
  openSearch,
  searchFor,
} from '../../support/search.ts';
import { sitePath } from '../../support/pages.ts';

test.for(['/', 'Control+k', 'Meta+k'])(
  '%s opens the search and the field has the focus',
  async (key, { visit }) => {
    const page = await visit('/');
    await openSearch(page, key);
    expect(await isFocused(fieldOf(page))).toBe(true);
  },
);

test('keys that mean something else leave the search closed', async ({ visit }) => {
  const page = await visit('/');
  for (const key of ['Control+Shift+k', 'Alt+k', 'Control+Alt+k', 'k']) {
    await page.keyboard.press(key);
  }
  await page.waitForTimeout(300);
  expect(await dialogOf(page).count()).toBe(0);
});

test('a slash is a slash where one writes', async ({ visit }) => {
  const page = await visit('/search/');
  await fieldOf(page).click();
  await page.keyboard.type('a/b');
  expect(await fieldOf(page).inputValue()).toBe('a/b');
  expect(await dialogOf(page).count()).toBe(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+k');
  await expect.poll(() => isFocused(fieldOf(page))).toBe(true);
  expect(await dialogOf(page).count(), 'the search page has its field already').toBe(0);
});

test('a slash is a slash in the answer to a survey', async ({ visit }) => {
  const page = await visit('/sessions/introduction/recap/');
  const answer = page.locator('survey-group input[type=text]').first();
  await answer.scrollIntoViewIfNeeded();
  await answer.click();
  await page.keyboard.type('1/2');
  expect(await answer.inputValue()).toBe('1/2');
  expect(await dialogOf(page).count()).toBe(0);
});

test('arrows walk through the hits and back to the field, and Enter opens one', async ({
  visit,
}) => {
  const page = await visit('/');
  await searchFor(page, '데이터 품질');
  const stops = page.locator('.search-body :is(a, button)');
  await page.keyboard.press('ArrowDown');
  expect(await isFocused(stops.nth(0))).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await isFocused(stops.nth(2))).toBe(true);
  for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowUp');
  expect(await isFocused(fieldOf(page))).toBe(true);
  await page.keyboard.press('ArrowUp');
  expect(await isFocused(fieldOf(page)), 'the first stop').toBe(true);
  const count = await stops.count();
  for (let at = 0; at < count; at++) await page.keyboard.press('ArrowDown');
  expect(await isFocused(stops.last()), 'the last stop').toBe(true);
  expect(
    await stops.last().evaluate((link) => link.getBoundingClientRect().bottom <= innerHeight),
  ).toBe(true);
  const hit = hitsOf(page).last();
  const goal = await hit.getAttribute('href');
  await hit.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname + url.hash === goal);
});

test('Home and End move in the text of the field', async ({ visit }) => {
  const page = await visit('/');
  await searchFor(page, '품질');
  await page.keyboard.press('Home');
  await page.keyboard.insertText('데이터 ');
  await page.keyboard.press('End');
  await page.keyboard.insertText(' 플랫폼');
  expect(await fieldOf(page).inputValue()).toBe('데이터 품질 플랫폼');
});

test('Enter in the field opens the first hit, also when it is pressed before the answer', async ({
  visit,
}) => {
  const page = await visit('/');
  await openSearch(page);
  await page.keyboard.insertText('데이터 계보');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/glossary\/#data-lineage$/);
});

test('Enter does nothing where nothing was found', async ({ visit }) => {
  const page = await visit('/');
  await openSearch(page);
  await page.keyboard.insertText('김치찌개');
  await dialogOf(page).getByText('찾지 못했어요').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  expect(new URL(page.url()).pathname).toBe(`${sitePath}/`);
  expect(await dialogOf(page).isVisible()).toBe(true);
});

test('Escape closes the dialog and gives the focus back to where it was', async ({ visit }) => {
  const page = await visit('/sessions/introduction/lifecycle/');
  const link = page.locator('main a:visible').first();
  await link.focus();
  await searchFor(page, '계보', 'Control+k');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'hidden' });
  expect(await isFocused(link)).toBe(true);
  await page.keyboard.press('Control+k');
  await fieldOf(page).waitFor();
  const chosen = await fieldOf(page).evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
  );
  expect(chosen, 'what was searched is there to be written over').toBe('계보');
});

test('the focus stays in the open dialog, and Ctrl-K brings it back to the field', async ({
  visit,
}) => {
  const page = await visit('/');
  await searchFor(page, '계보');
  for (let at = 0; at < 40; at++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    );
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Control+k');
  await expect.poll(() => isFocused(fieldOf(page))).toBe(true);
});
