import type { Page } from 'playwright-core';
import { expect, test } from '../../support/browser.ts';
import { fieldOf, hitsOf, searchFor, statusOf } from '../../support/search.ts';

/** Hits of which at least the name and a line are inside the part that scrolls. */
const visibleHits = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('.search-body')?.getBoundingClientRect();
    const line = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return [...document.querySelectorAll('.search-definition, .search-hit')].filter((hit) => {
      const { top, bottom } = hit.getBoundingClientRect();
      const end = Math.min(box?.bottom ?? 0, innerHeight);
      return top >= (box?.top ?? 0) - 1 && Math.min(bottom, top + 1.5 * line) <= end;
    }).length;
  });

test.for([
  ['a low screen', { width: 640, height: 360 }, 100],
  ['large text', { width: 1280, height: 800 }, 200],
  ['large text on a phone', { width: 360, height: 740 }, 200],
] as const)('at least three hits are to be seen: %s', async ([, viewport, size], { visit }) => {
  const page = await visit('/sessions/introduction/lifecycle/', { viewport });
  await page.evaluate((percent) => {
    document.documentElement.style.fontSize = `${percent}%`;
  }, size);
  await searchFor(page, '데이터 품질');
  await statusOf(page).getByText('찾았어요').waitFor();
  expect(await visibleHits(page)).toBeGreaterThanOrEqual(3);
});

test('what was found is exposed to a screen reader once', async ({ visit }) => {
  const page = await visit('/');
  await searchFor(page, '데이터 품질');
  await statusOf(page).getByText('찾았어요').waitFor();
  const tree = await page.locator('search-panel').ariaSnapshot();
  expect(tree.match(/찾았어요/g)).toHaveLength(1);
});

test('of a megabyte put into the field 200 characters are searched, also in the address', async ({
  visit,
}) => {
  const page = await visit('/');
  await searchFor(page, '계보');
  await fieldOf(page).evaluate((field: HTMLInputElement) => {
    field.value = '데이터 품질 '.repeat(150_000);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await hitsOf(page).filter({ hasText: '품질' }).first().waitFor();
  expect((await fieldOf(page).inputValue()).length).toBe(200);
  await page.waitForURL(/\?q=/);
  expect(decodeURIComponent(new URL(page.url()).search).length).toBeLessThanOrEqual(203);
  await fieldOf(page).fill('커리어 패스');
  await hitsOf(page).filter({ hasText: '커리어' }).first().waitFor();
});
