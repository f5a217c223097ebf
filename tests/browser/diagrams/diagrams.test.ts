import type { Locator, Page } from 'playwright-core';
import { findViolations } from '../../support/axe.ts';
import { expect, test } from '../../support/browser.ts';
import { layoutShift } from '../../support/layout-shift.ts';
import { builtPages } from '../../support/pages.ts';

const LIFECYCLE = '/sessions/introduction/lifecycle/';
const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
const withDiagrams = builtPages()
  .filter(({ html }) => html.includes('class="diagram'))
  .map(({ path }) => path);

const transformOf = (drawing: Locator) =>
  drawing.evaluate((element: SVGElement) => new DOMMatrix(getComputedStyle(element).transform));
const paintOf = (page: Page, selector: string, property: 'fill' | 'stroke') =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name], property);

test('there are diagrams to look at', () => {
  expect(withDiagrams.length).toBeGreaterThanOrEqual(8);
});

test('choosing a theme recolours drawings at once, without a request', async ({ visit }) => {
  const page = await visit(LIFECYCLE, { colorScheme: 'light' });
  const light = await paintOf(page, '.drawing .process .f-node', 'fill');
  // The record's scripts come when the page is idle.
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paintOf(page, '.drawing .process .f-node', 'fill')).not.toBe(light);
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  expect(await paintOf(page, '.drawing .process .f-node', 'fill')).toBe(light);
  expect(requests).toEqual([]);
});

test('print and forced colours repaint drawings', async ({ visit }) => {
  const page = await visit(LIFECYCLE, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  expect(await paintOf(page, '.drawing .process text', 'fill')).toBe('rgb(31, 31, 29)');
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  const forced = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.cssText = 'forced-color-adjust:none;color:CanvasText;background:Canvas';
    const { color, backgroundColor } = getComputedStyle(probe);
    return { color, backgroundColor };
  });
  expect(await paintOf(page, '.drawing .process .f-node', 'fill')).toBe(forced.backgroundColor);
  expect(await paintOf(page, '.drawing .process .s-border', 'stroke')).toBe(forced.color);
});

test.for(withDiagrams)(
  '%s: at 360 px every label has 12 px and more, or its frame scrolls with a hint; the page never does',
  async (path, { visit }) => {
    const page = await visit(path, PHONE);
    const { small, unhinted, wide } = await page.evaluate(() => {
      const shown = [...document.querySelectorAll<SVGSVGElement>('svg.drawing')].filter(
        (drawing) => drawing.getClientRects().length > 0,
      );
      const sizes = shown.flatMap((drawing) => {
        const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
        return [...drawing.querySelectorAll('text')].map((text) => ({
          text: text.textContent,
          size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
        }));
      });
      const frames = [...document.querySelectorAll<HTMLElement>('.diagram__frame')];
      return {
        small: sizes.filter(({ size }) => size < 12),
        unhinted: frames.filter(
          (frame) =>
            frame.scrollWidth > frame.clientWidth + 1 &&
            !frame.querySelector('.diagram__hint')?.getClientRects().length,
        ).length,
        wide: document.documentElement.scrollWidth > innerWidth,
      };
    });
    expect({ small, unhinted, wide }).toEqual({ small: [], unhinted: 0, wide: false });
  },
);

test('a reader without JavaScript has the drawing, its words and the file', async ({ visit }) => {
  const page = await visit(LIFECYCLE, {
    javaScriptEnabled: false,
    reducedMotion: 'reduce',
    ...PHONE,
  });
  const diagram = page.locator('#diagram-lifecycle');
  expect(await diagram.locator('svg:visible').count()).toBe(1);
  await diagram.getByText('글로 보기').tap();
  expect(await diagram.locator('.diagram__outline li').first().isVisible()).toBe(true);
  await diagram.getByRole('link', { name: '크게 보기' }).tap();
  await page.waitForURL('**/diagrams/lifecycle.svg');
  expect(await page.title()).toBe('데이터 엔지니어링 생애주기');
});

test('full screen by keyboard: open, zoom, move, fit, Escape, and the focus is back', async ({
  visit,
}) => {
  const page = await visit(LIFECYCLE, { reducedMotion: 'reduce' });
  const opener = page.locator('#diagram-lifecycle').getByRole('button', { name: '크게 보기' });
  await opener.focus();
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '데이터 엔지니어링 생애주기 크게 보기' });
  await dialog.waitFor();
  const drawing = dialog.locator('svg');
  await page.waitForFunction(() => document.querySelector('.diagram-zoom output')?.textContent);
  const fitted = await transformOf(drawing);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  expect((await transformOf(drawing)).a).toBeCloseTo(fitted.a * 1.25 ** 2, 3);
  await page.keyboard.press('-');
  expect((await transformOf(drawing)).a).toBeCloseTo(fitted.a * 1.25, 3);
  const before = await transformOf(drawing);
  await page.keyboard.press('ArrowRight');
  expect((await transformOf(drawing)).e).toBeLessThan(before.e);
  await page.keyboard.press('0');
  expect(await transformOf(drawing)).toEqual(fitted);
  await page.keyboard.press('Escape');
  await page.locator('dialog.diagram-zoom').waitFor({ state: 'detached' });
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test('full screen by mouse: the wheel zooms at the pointer, dragging moves, links still work', async ({
  visit,
}) => {
  const page = await visit(LIFECYCLE, { reducedMotion: 'reduce' });
  await page.locator('#diagram-lifecycle').getByRole('button', { name: '크게 보기' }).click();
  const drawing = page.getByRole('dialog').locator('svg');
  await page.waitForFunction(() => document.querySelector('.diagram-zoom output')?.textContent);
  const scrolled = await page.evaluate(() => scrollY);
  const fitted = await transformOf(drawing);
  await page.mouse.move(600, 300);
  await page.mouse.wheel(0, -300);
  const zoomed = await transformOf(drawing);
  expect(zoomed.a).toBeGreaterThan(fitted.a);
  expect((600 - zoomed.e) / zoomed.a).toBeCloseTo((600 - fitted.e) / fitted.a, 1);
  await page.mouse.down();
  await page.mouse.move(650, 330, { steps: 4 });
  await page.mouse.up();
  const moved = await transformOf(drawing);
  expect(moved.e - zoomed.e).toBeCloseTo(50);
  expect(moved.f - zoomed.f).toBeCloseTo(30);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await page.keyboard.press('0');
  await page.getByRole('dialog').getByRole('link', { name: '서빙' }).click();
  await page.locator('dialog.diagram-zoom').waitFor({ state: 'detached' });
  expect(new URL(page.url()).hash).toBe('#serving');
});

test('full screen by touch: two fingers zoom, one moves, buttons are large enough', async ({
  visit,
}) => {
  const page = await visit(LIFECYCLE, { reducedMotion: 'reduce', ...PHONE });
  await page.locator('#diagram-lifecycle').getByRole('button', { name: '크게 보기' }).tap();
  const dialog = page.getByRole('dialog');
  const drawing = dialog.locator('svg');
  await page.waitForFunction(() => document.querySelector('.diagram-zoom output')?.textContent);
  for (const button of await dialog.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  const fitted = await transformOf(drawing);
  const touch = await touchScreen(page);
  await touch('touchStart', [150, 300], [210, 300]);
  await touch('touchMove', [120, 300], [240, 300]);
  await touch('touchMove', [90, 300], [270, 300]);
  await touch('touchEnd');
  const zoomed = await transformOf(drawing);
  expect(zoomed.a / fitted.a).toBeGreaterThan(2);
  await touch('touchStart', [180, 300]);
  await touch('touchMove', [180, 340]);
  // The finger rests before it lifts: a tap right after a flick would only stop the flick.
  await page.waitForTimeout(200);
  await touch('touchMove', [180, 341]);
  await touch('touchEnd');
  expect((await transformOf(drawing)).f - zoomed.f).toBeGreaterThan(20);
  await dialog.getByRole('button', { name: '닫기' }).tap();
  await page.locator('dialog.diagram-zoom').waitFor({ state: 'detached' });
});

/** Sends touches of several fingers, which Playwright itself can't. */
async function touchScreen(page: Page) {
  const session = await page.context().newCDPSession(page);
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
}

test('linked nodes are reached by keyboard in the drawing, and their focus is seen', async ({
  visit,
}) => {
  const page = await visit(LIFECYCLE);
  const link = page.locator('#diagram-lifecycle svg:visible a').first();
  await link.focus();
  expect(await link.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await page.keyboard.press('Tab');
  const second = page.locator('#diagram-lifecycle svg:visible a').nth(1);
  expect(await second.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).not.toBe('');
});

test('the full-screen view and an opened outline have no axe violation, light and dark', async ({
  visit,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await visit(LIFECYCLE, { bypassCSP: true, reducedMotion: 'reduce', colorScheme });
    const diagram = page.locator('#diagram-lifecycle');
    await diagram.getByText('글로 보기').click();
    expect(await findViolations(page), `${colorScheme}, outline`).toEqual([]);
    await diagram.getByRole('button', { name: '크게 보기' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await findViolations(page), `${colorScheme}, full screen`).toEqual([]);
  }
});

test('nothing moves while a page with diagrams loads', async ({ visit }) => {
  const page = await visit(LIFECYCLE, PHONE);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  // Letters move by a hair within their line when the font takes the place of its stand-in.
  expect(await layoutShift(page)).toBeLessThan(0.001);
});

test('labels can be selected and found in the page', async ({ visit }) => {
  const page = await visit(LIFECYCLE);
  const label = page.locator('#diagram-lifecycle svg:visible text', { hasText: '데이터 아키텍처' });
  await label.scrollIntoViewIfNeeded();
  const selected = await label.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return { text: String(getSelection()), allowed: getComputedStyle(element).userSelect };
  });
  expect(selected).toEqual({ text: '데이터 아키텍처', allowed: 'auto' });
});
