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
  const page = await (await browser.newContext()).newPage();
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

const sum = (parts: { bytes: number }[]) => parts.reduce((total, { bytes }) => total + bytes, 0);
