import type { Page } from 'playwright-core';
import { expect, test } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';

const page = builtPages().find(({ html }) => html.includes('<details class="details"'));
const path = page?.path ?? '';
const id = /<details class="details" id="([^"]+)"/.exec(page?.html ?? '')?.[1] ?? '';

const isOpen = (page: Page) =>
  page.locator(`[id="${id}"]`).evaluate((element) => (element as HTMLDetailsElement).open);

test('details open for a link that points into them', async ({ visit }) => {
  expect(id).not.toBe('');
  const page = await visit(`${path}#${id}`);
  expect(await isOpen(page)).toBe(true);
});

test('details stand open in print and close again after it', async ({ visit }) => {
  const page = await visit(path);
  expect(await isOpen(page)).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await isOpen(page)).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await isOpen(page)).toBe(false);
});

test('details stand open in print without JavaScript', async ({ visit }) => {
  const page = await visit(path, { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator(`[id="${id}"] .details__body`).isVisible()).toBe(true);
});

test('a drawing is printed with its words below it', async ({ visit }) => {
  const page = await visit('/sessions/introduction/lifecycle/', { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  const outline = page.locator('.diagram__outline').first();
  expect(await outline.getByText('다음: 수집', { exact: true }).isVisible()).toBe(true);
  expect(await outline.locator('summary').isVisible()).toBe(false);
});
