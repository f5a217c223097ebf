import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { expect, test as base } from '../support/browser.ts';
import { buildSiteWith, type ExtraSite } from '../support/site-with.ts';

/** A lesson with everything that plain Markdown has, also in lists, quotations, folds and footnotes. */
const LESSON = '/sessions/introduction/plain-markdown/';

let site: ExtraSite;
beforeAll(async () => {
  site = await buildSiteWith('tests/fixtures/markdown');
}, 180_000);
afterAll(() => site?.close());

const test = base.extend<{ open: (options?: BrowserContextOptions) => Promise<Page> }>({
  open: async ({ browser }, use) => {
    const trouble: string[] = [];
    const pages: Page[] = [];
    await use(async (options) => {
      const context = await browser.newContext({
        locale: 'ko-KR',
        serviceWorkers: 'block',
        ...options,
      });
      const page = await context.newPage();
      pages.push(page);
      page.on('console', (message) => {
        if (message.type() === 'error') trouble.push(message.text());
      });
      await page.goto(site.origin + LESSON, { waitUntil: 'load' });
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
    expect(trouble).toEqual([]);
  },
});

const sizes = [
  { width: 360, height: 780 },
  { width: 1280, height: 800 },
];

describe.for(sizes)('at $width px', (viewport) => {
  test('the page never scrolls sideways; tables, code and formulas do, in frames that say so', async ({
    open,
  }) => {
    const page = await open({ viewport });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    const frames = await page.locator('.table-frame').evaluateAll((all) =>
      all.map((frame) => ({
        isWide: frame.scrollWidth > frame.clientWidth,
        cue: getComputedStyle(frame).backgroundImage,
        name: frame.getAttribute('aria-label'),
        tabIndex: (frame as HTMLElement).tabIndex,
      })),
    );
    expect(frames.filter(({ isWide }) => isWide).length).toBeGreaterThanOrEqual(2);
    for (const frame of frames) {
      expect(frame.cue).toContain('gradient');
      expect(frame).toMatchObject({ name: '표', tabIndex: 0 });
    }
    const clipped = await page
      .locator('.prose :is(pre, .formula)')
      .evaluateAll((all) =>
        all
          .filter((box) => box.scrollWidth > box.clientWidth)
          .map((box) => getComputedStyle(box).overflowX),
      );
    expect(new Set([...clipped, 'auto'])).toEqual(new Set(['auto']));
  });

  test('cells are aligned as their source says', async ({ open }) => {
    const page = await open({ viewport });
    const aligned = await page
      .locator('table', { hasText: '1,000' })
      .filter({ hasText: '연산' })
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).textAlign));
    expect(aligned).toEqual(['start', 'center', 'end']);
  });

  test('pictures fit, and a phone loads no file for a large screen', async ({ open }) => {
    const page = await open({ viewport });
    const pictures = page.locator('.prose img');
    expect(await pictures.count()).toBe(2);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await picture.evaluate((image: HTMLImageElement) => image.decode());
      const { width, natural, shown } = await picture.evaluate((image: HTMLImageElement) => ({
        width: image.getBoundingClientRect().width,
        natural: image.naturalWidth,
        shown: image.currentSrc,
      }));
      expect(width).toBeLessThanOrEqual(viewport.width);
      expect(shown).toMatch(/\.webp$/);
      // One dot to a pixel: the next of the sizes 400, 720, 1080 and 1600.
      expect(natural).toBeLessThanOrEqual(viewport.width === 360 ? 400 : 1080);
    }
  });
});

describe.for(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('nothing is hard to read or to reach', async ({ open }) => {
    for (const viewport of sizes) {
      const page = await open({ viewport, colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
      await page.locator('#folded').evaluate((fold: HTMLDetailsElement) => (fold.open = true));
      expect(await findViolations(page)).toEqual([]);
    }
  });
});

test('a quotation looks like one, and alerts are callouts wherever they stand', async ({
  open,
}) => {
  const page = await open();
  const quotation = page.locator('.prose > blockquote').first();
  expect(
    await quotation.evaluate((quote) => getComputedStyle(quote).borderInlineStartWidth),
  ).not.toBe('0px');
  const titles = await page.locator('.callout__title').allTextContents();
  expect(titles.map((title) => title.trim())).toEqual([
    '알아 두기',
    '조심할 것',
    '도움말',
    '생각해 보기',
  ]);
  expect(await page.locator('.prose').innerText()).not.toMatch(/\[!|\*\*/);
});

test('code has roles and marks without a style, and is copied as it stands', async ({ open }) => {
  const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  const block = page.locator('copy-code', { hasText: 'load.py' });
  expect(await block.locator('mark').count()).toBe(3);
  expect(await page.locator('.prose [style]').count()).toBe(0);
  const colours = await block
    .locator('[class^=code-]:not(.code__title)')
    .evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).color)).size);
  expect(colours).toBeGreaterThan(2);
  await block.getByRole('button', { name: '복사' }).click();
  await expect.poll(() => block.getByRole('status').textContent()).toBe('복사했어요');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^# 주석입니다\ndef load.*\n {4}total = 0\n/,
  );
});

test('formulas are MathML', async ({ open }) => {
  const page = await open();
  expect(await page.locator('.prose math').count()).toBe(5);
  const heights = await page
    .locator('.formula math')
    .evaluateAll((all) => all.map((math) => math.getBoundingClientRect().height));
  for (const height of heights) expect(height).toBeGreaterThan(25);
  expect(await page.locator('.prose').innerText()).not.toMatch(/\$|\\frac/);
});

test('footnotes speak Korean, lead there and back, and stay out of the contents', async ({
  open,
}) => {
  const page = await open();
  const notes = page.locator('.footnotes');
  expect(await notes.innerText()).toMatch(/^각주/);
  expect(await page.locator('page-toc').innerText()).not.toMatch(/각주 ?1|Footnotes/);
  await page.locator('[data-footnote-ref]').first().click();
  expect(new URL(page.url()).hash).toBe('#user-content-fn-a');
  await notes.getByRole('link', { name: '각주 1을 단 자리 2' }).click();
  expect(new URL(page.url()).hash).toBe('#user-content-fnref-a-2');
});

test('on paper code is wrapped, and nothing is cut', async ({ open }) => {
  const page = await open({ viewport: { width: 700, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  const code = page.locator('pre', { hasText: 'spark-submit' });
  expect(await code.evaluate((pre) => pre.scrollWidth - pre.clientWidth)).toBeLessThanOrEqual(0);
  expect(await page.getByRole('button', { name: '복사' }).first().isVisible()).toBe(false);
  const cut = await page
    .locator('.prose :is(pre, table, .table-frame, .formula)')
    .evaluateAll((all) =>
      all
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.outerHTML.slice(0, 80)),
    );
  expect(cut).toEqual([]);
});

describe('the link of a heading', () => {
  test('copies its address and says so', async ({ open }) => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const heading = page.getByRole('heading', { level: 2, name: '수식', exact: true });
    await heading.getByRole('link', { name: '수식', exact: true }).click();
    await expect
      .poll(() => page.locator('body > [role=status]').textContent())
      .toBe('주소를 복사했어요');
    const address = `${site.origin}${LESSON}#formulas`;
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    expect(page.url()).toBe(address);
    await expect.poll(() => page.locator('[data-said]').count()).toBe(0);
  });

  test('works from the keyboard, and beside a term in the heading', async ({ open }) => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const link = page.getByRole('link', { name: '이 제목의 주소' });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${site.origin}${LESSON}#with-term`);
  });

  test('says where the address is if it may not be copied', async ({ open }) => {
    const page = await open();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await page.locator('#code .heading-link').click();
    await expect
      .poll(() => page.locator('body > [role=status]').textContent())
      .toMatch(/복사하지 못했어요/);
  });

  test('is a link without JavaScript', async ({ open }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.locator('#code .heading-link').click();
    expect(new URL(page.url()).hash).toBe('#code');
  });
});
