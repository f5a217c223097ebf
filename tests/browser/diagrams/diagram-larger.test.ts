import type { Page } from 'playwright-core';
import { expect, test } from '../../support/browser.ts';
import { builtPages } from '../../support/pages.ts';

const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
const WIDE = { viewport: { width: 1440, height: 900 } };
const LIFECYCLE = '/sessions/introduction/lifecycle/';
const withDiagrams = builtPages()
  .filter(({ html }) => html.includes('class="diagram'))
  .map(({ path }) => path);

/** Scale of the drawing that a selector finds shown; its labels are 16 units high in every drawing. */
const scaleOf = (page: Page, selector: string) =>
  page.evaluate((found) => {
    const shown = [...document.querySelectorAll<SVGSVGElement>(found)].find(
      (drawing) => drawing.getClientRects().length > 0,
    );
    return shown ? shown.getBoundingClientRect().width / shown.width.baseVal.value : 0;
  }, selector);

const opened = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.diagram-zoom output')?.textContent);

test.for(
  withDiagrams.flatMap((path) =>
    [
      ['a phone', PHONE] as const,
      ['a phone on its side', { ...PHONE, viewport: { width: 780, height: 360 } }] as const,
      ['a wide screen', WIDE] as const,
    ].map(([name, options]) => [path, name, options] as const),
  ),
)('%s on %s: “크게 보기” makes every drawing larger', async ([path, , options], { visit }) => {
  const page = await visit(path, { ...options, reducedMotion: 'reduce' });
  const ids = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    return [...document.querySelectorAll('diagram-viewer')].map(({ id }) => id);
  });
  for (const id of ids) {
    const before = await scaleOf(page, `#${id} svg.drawing`);
    await page.locator(`#${id} .diagram__open`).click();
    await opened(page);
    expect(await scaleOf(page, '.diagram-zoom svg'), id).toBeGreaterThan(before * 1.2);
    await page.getByRole('dialog').getByRole('button', { name: '닫기' }).click();
    await page.locator('dialog.diagram-zoom').waitFor({ state: 'detached' });
    await page.waitForFunction(() => history.state === null);
  }
});

test('a tap on the drawing opens it, a tap on its link follows the link', async ({ visit }) => {
  const page = await visit(LIFECYCLE, { ...PHONE, reducedMotion: 'reduce' });
  const drawing = page.locator('#diagram-lifecycle svg:visible');
  await drawing.scrollIntoViewIfNeeded();
  const empty = await drawing.evaluate((svg) => {
    const { left, top, width, height } = svg.getBoundingClientRect();
    for (let x = 4; x < width; x += 8) {
      for (let y = 4; y < height; y += 8) {
        if (document.elementFromPoint(left + x, top + y) === svg) return { x, y };
      }
    }
    return undefined;
  });
  if (!empty) throw new Error('no empty place in the drawing');
  await drawing.tap({ position: empty });
  await opened(page);
  await page.getByRole('dialog').getByRole('button', { name: '닫기' }).tap();
  await page.locator('dialog.diagram-zoom').waitFor({ state: 'detached' });
  await drawing.getByRole('link', { name: '서빙' }).tap();
  await page.waitForURL('**/#serving');
  expect(await page.locator('dialog.diagram-zoom').count()).toBe(0);
});

test('selecting words of a drawing does not open it', async ({ visit }) => {
  const page = await visit(LIFECYCLE, WIDE);
  const label = page
    .locator('#diagram-bid-loop svg:visible [data-node] text:not(:has(tspan))')
    .first();
  await label.scrollIntoViewIfNeeded();
  const box = await label.boundingBox();
  if (!box) throw new Error('not shown');
  await page.mouse.move(box.x + 8, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).not.toBe('');
  expect(await page.locator('dialog.diagram-zoom').count()).toBe(0);
});

test('in the view the focus goes along the links in their order, each in sight, then to the buttons', async ({
  visit,
}) => {
  const page = await visit(LIFECYCLE, { ...PHONE, reducedMotion: 'reduce' });
  await page.locator('#diagram-lifecycle .diagram__open').click();
  await opened(page);
  const links = await page.locator('.diagram-zoom svg a').allTextContents();
  expect(links.slice(0, 4).map((words) => words.trim())).toEqual(['생성', '수집', '변환', '서빙']);
  for (const name of links) {
    const { words, isSeen } = await page.evaluate(() => {
      const link = document.activeElement;
      const { left, right, top, bottom } = link?.getBoundingClientRect() ?? new DOMRect();
      const frame = document.querySelector('.diagram-zoom__stage')?.getBoundingClientRect();
      // Of a part larger than the frame the beginning.
      const isSeen =
        !!frame &&
        left >= frame.left &&
        top >= frame.top &&
        (right <= frame.right || right - left > frame.width - 32) &&
        (bottom <= frame.bottom || bottom - top > frame.height - 32);
      return { words: link?.textContent, isSeen };
    });
    expect({ words, isSeen }).toEqual({ words: name, isSeen: true });
    await page.keyboard.press('Tab');
  }
  expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('축소');
});

test('the buttons of a drawing in steps come before the drawing, in the document and on the screen', async ({
  visit,
}) => {
  for (const options of [PHONE, WIDE]) {
    const page = await visit(LIFECYCLE, options);
    const parts = ['.diagram-steps__bar', '.diagram-steps > ol', '.diagram-steps > figure'];
    await page.locator('.diagram-steps__bar').waitFor();
    const { order, tops } = await page.evaluate((selectors) => {
      const found = selectors.map((selector) => document.querySelector(selector));
      const all = [...document.querySelectorAll('*')];
      return {
        order: found.map((part) => (part ? all.indexOf(part) : -1)),
        tops: found.map((part) => part?.getBoundingClientRect().top ?? -1),
      };
    }, parts);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  }
});

// What the margins leave of A4 and of Letter, in CSS pixels.
test.for([
  ['A4', 658, 986],
  ['Letter', 680, 920],
] as const)('on %s every drawing fits the sheet', async ([, width, height], { visit }) => {
  for (const path of withDiagrams) {
    const page = await visit(path, { viewport: { width, height } });
    await page.emulateMedia({ media: 'print' });
    const faults = await page.evaluate(
      ([room, sheet]) =>
        [...document.querySelectorAll<HTMLElement>('.diagram > figure')].flatMap((figure) => {
          const { width: wide, height: high } = figure.getBoundingClientRect();
          const drawings = [...figure.querySelectorAll('svg.drawing')].filter(
            (drawing) => drawing.getClientRects().length > 0,
          );
          const cut = drawings.some((drawing) => drawing.getBoundingClientRect().right > room + 1);
          return drawings.length !== 1 || cut || wide > room + 1 || high > sheet
            ? [`${figure.parentElement?.id}: ${wide} × ${high}`]
            : [];
        }),
      [width, height] as const,
    );
    expect(faults, path).toEqual([]);
    await page.close();
  }
});

test('the colours of a drawing are named below it, in words and in the very colour', async ({
  visit,
}) => {
  const page = await visit(LIFECYCLE, { reducedMotion: 'reduce' });
  const figure = page.locator('#diagram-lifecycle');
  const legend = figure.locator('.diagram__legend li');
  expect(await legend.allInnerTexts()).toContain('두는 곳');
  for (const item of await legend.all()) {
    const kind = (await item.getAttribute('class')) ?? '';
    const swatch = await item.evaluate(
      (element) => getComputedStyle(element, '::before').backgroundColor,
    );
    const node = figure.locator(`svg:visible .${kind} .f-node`).first();
    expect(await node.evaluate((shape) => getComputedStyle(shape).fill), kind).toBe(swatch);
  }
});
