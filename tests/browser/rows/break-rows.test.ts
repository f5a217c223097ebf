import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { builtPages } from '../../support/pages.ts';
import { expect, test } from '../../support/browser.ts';

const path = builtPages().find(({ html }) => html.includes('<break-rows'))?.path ?? '';

const titles = (page: Page) => page.locator('.break-rows__story > li > strong').allTextContents();

/** The page with the piece loaded, as it is when it comes near the screen. */
async function open(page: Page) {
  await page.locator('break-rows').scrollIntoViewIfNeeded();
  await page.locator('break-rows fieldset').waitFor();
  return page.locator('break-rows');
}

test('a reader breaks a row and goes through to the replay, by keyboard alone', async ({
  visit,
}) => {
  const page = await visit(path);
  const piece = await open(page);
  await piece.getByRole('radio', { name: '값이 빠짐' }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await piece.getByRole('radio', { name: '같은 행이 두 번 옴' }).isChecked()).toBe(true);
  expect(await piece.locator('.break-rows__story mark').allTextContents()).toEqual(['R102']);
  await piece.getByRole('button', { name: '다음: 검사' }).focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Enter');
  expect(await titles(page)).toEqual(['도착', '검사', '회로', '계보', '수정과 재생']);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('처음부터 다시');
  await page.keyboard.press('Enter');
  expect(await titles(page)).toEqual(['도착']);
});

test('what is broken is worked out from the row that the reader chooses', async ({ visit }) => {
  const page = await visit(path);
  const piece = await open(page);
  await piece.getByRole('radio', { name: '음수가 들어옴' }).check();
  await piece.getByRole('combobox').selectOption('R102');
  for (const name of ['다음: 검사', '다음: 회로'])
    await piece.getByRole('button', { name }).click();
  const failed = piece.getByRole('cell', { name: '실패: R102의 인원 ‘-2’' });
  expect(await failed.isVisible()).toBe(true);
  expect(await piece.getByRole('cell', { name: '확정 1, 취소 1, 인원 -2' }).isVisible()).toBe(true);
});

test('each step is announced to screen readers as it appears', async ({ visit }) => {
  const page = await visit(path);
  const piece = await open(page);
  expect(await piece.locator('.break-rows__story').getAttribute('aria-live')).toBe('polite');
});

test('without script every story can be unfolded, table by table', async ({ visit }) => {
  const page = await visit(path, { javaScriptEnabled: false });
  const stories = page.locator('break-rows details');
  expect(await stories.count()).toBe(6);
  await stories.nth(1).locator('summary').click();
  expect(await stories.nth(1).locator('table').count()).toBe(4);
  expect(await stories.nth(1).getByText('실패: R102 중복').isVisible()).toBe(true);
});

test('it comes only near the screen, and weighs no more than 6 KB', async ({ visit }) => {
  const page = await visit('/');
  const sizes: number[] = [];
  page.on('response', (response) => {
    if (!/\/break-rows\.[\w-]+\.js$/.test(response.url())) return;
    void response.body().then((body) => sizes.push(brotliCompressSync(body).length));
  });
  await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
  expect(sizes).toEqual([]);
  await open(page);
  await expect.poll(() => sizes.length).toBe(1);
  expect(sizes[0]).toBeLessThanOrEqual(6 * 1024);
});

test('no width from 320 px on is too narrow for it', async ({ visit }) => {
  const page = await visit(path);
  const piece = await open(page);
  for (let step = 0; step < 4; step += 1) await piece.getByRole('button').click();
  for (const width of [320, 360, 400, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ width, over }).toEqual({ width, over: 0 });
  }
});

test('the rows of the thread fit a phone on every page that shows them', async ({ visit }) => {
  const page = await visit('/');
  await page.setViewportSize({ width: 360, height: 800 });
  for (const { path } of builtPages().filter(({ html }) =>
    html.includes('comparison-figure rows'),
  )) {
    await page.goto(new URL(path, page.url()).href);
    const over = await page
      .locator('.rows > section')
      .evaluateAll((all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.ariaLabel),
      );
    expect({ path, over }).toEqual({ path, over: [] });
  }
});
