import type { Browser, Page } from 'playwright-core';
import { openPhone } from './visit.ts';

/**
 * Milliseconds from the click on the link to the next topic until that page is painted. The reader has
 * looked at the first page for a while, and the finger stays on the link for 80 ms, as fingers do.
 */
export async function measureNextPage(browser: Browser, address: string): Promise<number> {
  const { context, page } = await openPhone(browser);
  await page.goto(address, { waitUntil: 'networkidle' });
  const link = page.locator('a[rel="next"]').last();
  await link.scrollIntoViewIfNeeded();
  await page.waitForTimeout(3000);
  await page.evaluate(() => {
    addEventListener('click', () => sessionStorage.setItem('clicked', String(now())), true);
    const now = () => performance.timeOrigin + performance.now();
  });
  const target = await link.evaluate((element: HTMLAnchorElement) => element.href);
  await press(page, await link.boundingBox());
  await page.waitForURL(target);
  await page.waitForTimeout(1500);
  const painted = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const { activationStart = 0 } = navigation as { activationStart?: number };
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    // What was made ready before the click is painted when it takes its place.
    const at = performance.timeOrigin + Math.max(paint, activationStart);
    return at - Number(sessionStorage.getItem('clicked'));
  });
  await context.close();
  return painted;
}

async function press(
  page: Page,
  box: { x: number; y: number; width: number; height: number } | null,
) {
  if (!box) throw new Error('no link to a next page in sight');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(80);
  await page.mouse.up();
}
