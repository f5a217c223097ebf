import type { Page } from 'playwright-core';
import { expect, test } from '../../support/browser.ts';
import { dialogOf, fieldOf, hitsOf, isFocused, PHONE } from '../../support/search.ts';
import { sitePath } from '../../support/pages.ts';

/** Controls of the open dialog that a thumb could miss. */
const smallTargets = (page: Page) =>
  dialogOf(page)
    .locator(':is(button, a, label, input:not([type=radio]), select)')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 43.5 || box.width < 36)
        .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
    );

const sideways = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, .search-dialog, .search-body')].map(
      (element) => element.scrollWidth - element.clientWidth,
    ),
  );

async function swipeUp(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: 180, y }],
    });
  await touch('touchStart', 600);
  for (let y = 590; y > 300; y -= 10) await touch('touchMove', y);
  await touch('touchEnd');
}

test('the whole way by touch on 360 px: button, letters, hit, marked words', async ({ visit }) => {
  const page = await visit('/', PHONE);
  await page.getByRole('banner').getByRole('button', { name: '검색' }).tap();
  await fieldOf(page).waitFor();
  expect(await isFocused(fieldOf(page))).toBe(true);
  const box = await dialogOf(page).boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
  await page.keyboard.insertText('데이터 품질');
  const hit = hitsOf(page).filter({ hasText: 'Uber의 데이터 품질 플랫폼' }).first();
  await hit.waitFor();
  expect(await smallTargets(page)).toEqual([]);
  expect(await sideways(page)).toEqual([0, 0, 0]);
  await hit.tap();
  await page.waitForURL(/\/dre\/#/);
  const heading = page.getByRole('heading', { name: /Uber의 데이터 품질/ });
  await expect
    .poll(() => heading.evaluate((element) => element.getBoundingClientRect().top))
    .toBeLessThan(200);
  // Not under the bars that stay at the top.
  const clear = await heading.evaluate((element) => {
    const { left, top, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + 4, top + height / 2));
  });
  expect(clear).toBe(true);
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0))
    .toBeGreaterThan(0);
  await page.goBack();
  await hit.waitFor();
});

test('the search key of a phone shows the hits instead of leaving', async ({ visit }) => {
  const page = await visit('/', PHONE);
  await page.locator('site-search a').tap();
  await fieldOf(page).waitFor();
  await page.keyboard.insertText('데이터 계보');
  await page.keyboard.press('Enter');
  await expect.poll(() => isFocused(hitsOf(page).first())).toBe(true);
  expect(new URL(page.url()).pathname).toBe(`${sitePath}/`);
  await fieldOf(page).tap();
  await fieldOf(page).fill('김치찌개');
  await page.keyboard.press('Enter');
  await expect.poll(() => isFocused(fieldOf(page))).toBe(false);
});

test('scrolling through the hits puts the keyboard away', async ({ visit }) => {
  const page = await visit('/', PHONE);
  await page.locator('site-search a').tap();
  await fieldOf(page).waitFor();
  await page.keyboard.insertText('데이터');
  await hitsOf(page).nth(5).waitFor();
  const body = page.locator('.search-body');
  await expect
    .poll(async () => {
      await swipeUp(page);
      return body.evaluate(({ scrollTop }) => scrollTop);
    })
    .toBeGreaterThan(100);
  expect(await isFocused(fieldOf(page))).toBe(false);
  expect(await page.evaluate(() => scrollY), 'the page behind stays').toBe(0);
  await page.waitForTimeout(500);
  await fieldOf(page).fill('계보');
  await expect.poll(() => body.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
});

test('recent searches, nearest terms and ways out are large enough for a thumb', async ({
  visit,
}) => {
  const page = await visit('/', PHONE);
  await page.evaluate(() =>
    localStorage.setItem(
      'recent-searches',
      JSON.stringify(['계보', '데이터 엔지니어는 무슨 일을 하고 어떻게 시작하면 좋을까요?', 'ETL']),
    ),
  );
  await page.locator('site-search a').tap();
  await page.getByRole('heading', { name: '최근 검색' }).waitFor();
  expect(await smallTargets(page)).toEqual([]);
  for (const query of ['파이프꽈', 'epdlxj vnawlf']) {
    await fieldOf(page).fill(query);
    await page.locator('.search-body h2, .search-note button').first().waitFor();
    expect(await smallTargets(page)).toEqual([]);
    expect(await sideways(page)).toEqual([0, 0, 0]);
  }
  await dialogOf(page).getByRole('button', { name: '닫기' }).tap();
  await dialogOf(page).waitFor({ state: 'hidden' });
});
