import type { Browser } from 'playwright-core';

/** Bytes over the wire by part. */
export interface FirstSearch {
  /** Our scripts. */
  layer: number;
  styles: number;
  lexicon: number;
  pagefind: number;
  total: number;
  /** What was loaded of search before it was opened. */
  before: number;
  requests: number;
}

/** Opens a lesson, then the dialog, searches once and counts what that loaded. */
export async function measureFirstSearch(
  browser: Browser,
  origin: string,
  path: string,
  query: string,
): Promise<FirstSearch> {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const urls = new Map<string, string>();
  const loaded: { url: string; bytes: number }[] = [];
  session.on('Network.responseReceived', ({ requestId, response }) =>
    urls.set(requestId, response.url),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    loaded.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength });
  });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  const isSearch = ({ url }: { url: string }) => /pagefind|search-panel|search\.[^/]*css/.test(url);
  const before = sum(loaded.filter(isSearch));
  const start = loaded.length;
  await page.keyboard.press('Control+k');
  await page.locator('.search-input').fill(query);
  await page.locator('.search-hit').first().waitFor();
  await page.waitForLoadState('networkidle');
  const parts = loaded.slice(start);
  const of = (test: RegExp) => sum(parts.filter(({ url }) => test.test(url)));
  const lexicon = of(/lexicon\.json/);
  const pagefind = of(/pagefind\//) - lexicon;
  const styles = of(/\.css/);
  const total = sum(parts);
  await page.context().close();
  return {
    lexicon,
    pagefind,
    total,
    layer: total - lexicon - pagefind - styles,
    styles,
    before,
    requests: parts.length,
  };
}

/** A phone of the middle of the field: 1.6 Mbps, 150 ms a round trip, a quarter of this processor. */
const PHONE_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 200_000,
};
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Milliseconds on a slow phone from the tap on the search button of a lesson to the first hits. */
export async function measureTap(
  browser: Browser,
  origin: string,
  path: string,
  query: string,
): Promise<number> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', PHONE_NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const shown = page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        let tapped = 0;
        addEventListener('pointerdown', () => (tapped = performance.now()), { capture: true });
        const changed = () => {
          const input = document.querySelector<HTMLInputElement>('dialog[open] .search-input');
          if (input?.value === '') {
            input.value = text;
            input.dispatchEvent(new Event('input', { bubbles: true }));
          }
          if (document.querySelector('dialog .search-hit')) resolve(performance.now() - tapped);
        };
        const observer = new MutationObserver(changed);
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    query,
  );
  await page.locator('site-search a').tap();
  const milliseconds = await shown;
  await context.close();
  return milliseconds;
}

const sum = (parts: { bytes: number }[]) => parts.reduce((total, { bytes }) => total + bytes, 0);
