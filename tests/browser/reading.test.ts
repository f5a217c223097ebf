import type { Page } from 'playwright-core';
import { expect, test } from '../support/browser.ts';
import { layoutShift } from '../support/layout-shift.ts';
import { builtPages, sitePath } from '../support/pages.ts';

const TOPIC = '/sessions/introduction/lifecycle/';
const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };

test.for(builtPages().map(({ path }) => path))(
  '%s never scrolls sideways from 320 to 2560 px',
  async (path, { visit }) => {
    const page = await visit(path, { reducedMotion: 'reduce' });
    const overflowing: number[] = [];
    for (const width of [320, 360, 414, 600, 768, 900, 1024, 1152, 1280, 1440, 1920, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) overflowing.push(width);
    }
    expect(overflowing).toEqual([]);
  },
);

test('the header shows either the links of the site or the button of its menu, at every width', async ({
  visit,
}) => {
  const page = await visit(TOPIC);
  const menuWidths: number[] = [];
  const linkWidths: number[] = [];
  const widths = Array.from({ length: 29 }, (_, step) => 320 + step * 40);
  for (const width of [...widths, 1920, 2560]) {
    await page.setViewportSize({ width, height: 800 });
    if (await page.locator('.site-menu-button').isVisible()) menuWidths.push(width);
    if (await page.locator('.site-nav').isVisible()) linkWidths.push(width);
    const icons = await page
      .locator('.site-name .icon, .topic-bar .icon')
      .evaluateAll((all) =>
        all.map((icon) => icon.getBoundingClientRect().width).filter((size) => size > 0),
      );
    // What the header and the bar say of their icons goes before what all icons are.
    expect(icons[0], `${width} px`).toBe(24);
    expect(new Set(icons.slice(1)), `${width} px`).toEqual(new Set(icons.length > 1 ? [18] : []));
  }
  expect([...menuWidths, ...linkWidths]).toEqual([...widths, 1920, 2560]);
});

test('a topic page is complete without JavaScript', async ({ visit }) => {
  const page = await visit(TOPIC, { javaScriptEnabled: false, ...PHONE });
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  await page.getByRole('button', { name: /세션 1/ }).tap();
  expect(await page.getByRole('navigation', { name: '세션 목차' }).isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '이 글의 목차' }).tap();
  expect(await page.getByRole('navigation', { name: '이 글의 목차' }).isVisible()).toBe(true);
  expect(await page.locator('theme-toggle').isVisible()).toBe(false);
});

test('a term without JavaScript leads to the glossary', async ({ visit }) => {
  const page = await visit(TOPIC, { javaScriptEnabled: false });
  const href = await page.locator('term-card a').first().getAttribute('href');
  expect(href?.replace(/[a-z-]+$/, '')).toBe(`${sitePath}/glossary/#`);
});

test('a term opens its definition by touch, keyboard and mouse', async ({ visit }) => {
  const page = await visit(TOPIC, PHONE);
  const word = page.locator('term-card > a').first();
  const card = page.locator('term-card > [popover]').first();
  await word.tap();
  expect(await card.isVisible()).toBe(true);
  const box = await card.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
  await page.keyboard.press('Escape');
  expect(await card.isVisible()).toBe(false);
  await word.focus();
  await page.keyboard.press('Enter');
  expect(await word.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Space');
  expect(await word.getAttribute('aria-expanded')).toBe('false');
  await word.click();
  expect(await card.isVisible()).toBe(true);
});

test('the contents of the page mark the section that is being read', async ({ visit }) => {
  const page = await visit(TOPIC, {
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const link = page.locator('page-toc a').nth(2);
  const id = (await link.getAttribute('href'))?.slice(1);
  await link.click();
  await expect.poll(() => link.getAttribute('aria-current')).toBe('location');
  expect(await page.locator('page-toc [aria-current]').count()).toBe(1);
  expect(new URL(page.url()).hash).toBe(`#${id}`);
});

test('the chosen theme is there before the first paint of the next page', async ({ visit }) => {
  const page = await visit('/', { colorScheme: 'light' });
  const toggle = page.locator('theme-toggle button');
  await toggle.click();
  await toggle.click();
  expect(await toggle.getAttribute('aria-label')).toBe('화면 테마: 어둡게');
  const dark = await background(page);
  await page.goto(new URL(TOPIC, page.url()).href, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.body !== null);
  expect(await background(page)).toBe(dark);
  await page.locator('theme-toggle button').click();
  expect(await background(page)).not.toBe(dark);
});

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('the skip link is first and leads to the text', async ({ visit }) => {
  const page = await visit(TOPIC);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('본문으로 건너뛰기');
  await page.keyboard.press('Enter');
  expect(await page.locator(':focus').getAttribute('id')).toBe('main');
});

test('nothing shifts while a page loads', async ({ visit }) => {
  const page = await visit(TOPIC, PHONE);
  // Letters move by a hair within their line when the font takes the place of its stand-in.
  expect(await layoutShift(page)).toBeLessThan(0.001);
});
