import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** What a first visit to a page costs, in milliseconds and in bytes over the wire. */
export interface Visit {
  /** First contentful paint. */
  fcp: number;
  /** Largest contentful paint. */
  lcp: number;
  /** Layout shift, without unit. */
  cls: number;
  /** Total blocking time: what of long tasks goes past 50 ms. */
  tbt: number;
  requests: number;
  /** Bytes by kind: `document`, `stylesheet`, `script`, `font` and `other`. */
  bytes: Record<string, number>;
}

/** A phone of the middle of the field: 1.6 Mbps, 150 ms a round trip, a quarter of this processor. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 200_000,
};
const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

/** Opens a page of a phone that has never seen the site; `session` speaks to its devtools. */
export async function openPhone(
  browser: Browser,
): Promise<{ context: BrowserContext; page: Page; session: CDPSession }> {
  // The worker for reading offline begins when a page is done, and would be counted with it.
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { context, page, session };
}

/** Opens a page for the first time and waits until it has come to rest. */
export async function measureVisit(browser: Browser, address: string): Promise<Visit> {
  const { context, page, session } = await openPhone(browser);
  const kinds = new Map<string, string>();
  const loaded: { kind: string; bytes: number }[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, type = 'Other' }) =>
    kinds.set(requestId, type.toLowerCase()),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
    const kind = kinds.get(requestId) ?? 'other';
    loaded.push({ kind: KINDS.includes(kind) ? kind : 'other', bytes });
  });
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: 'networkidle' });
  // What a page begins to load when it is idle.
  await page.waitForTimeout(1500);
  const times = await page.evaluate(readTimes);
  await context.close();
  const bytes: Record<string, number> = {};
  for (const part of loaded) bytes[part.kind] = (bytes[part.kind] ?? 0) + part.bytes;
  return { ...times, requests: loaded.length, bytes };
}

/** Kinds of files that are counted apart. */
export const KINDS = ['document', 'stylesheet', 'script', 'font'];

interface Observed extends Window {
  observed?: { lcp: number; cls: number; tbt: number };
}

/** Runs in the page before anything else. */
function observe(): void {
  const seen = { lcp: 0, cls: 0, tbt: 0 };
  (window as Observed).observed = seen;
  const each = (type: string, note: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  each('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  each('layout-shift', ({ value = 0 }) => (seen.cls += value));
  each('longtask', ({ duration }) => (seen.tbt += Math.max(0, duration - 50)));
}

function readTimes() {
  const { lcp = 0, cls = 0, tbt = 0 } = (window as Observed).observed ?? {};
  const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
  return { fcp, lcp, cls, tbt };
}
