import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { ensureBrowser } from '../../src/build/browser/ensure-browser.ts';
import { launchOptions } from '../../src/build/browser/find-browser.ts';

export { expect };

/** Opens a page of the site in a context of its own; see {@link test}. */
export type Visit = (path: string, options?: BrowserContextOptions) => Promise<Page>;

interface Fixtures {
  browser: Browser;
  /**
   * Opens an address of the site in a new context. At the end of the test every uncaught error,
   * every console error (a blocked script, a policy violation) and every request
   * to another host fails it.
   */
  visit: Visit;
  /** What went wrong on visited pages; a test that expects trouble empties it. */
  trouble: string[];
}

export const test = base.extend<Fixtures>({
  browser: [
    async ({}, use) => {
      const browser = await chromium.launch(launchOptions(ensureBrowser()));
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  trouble: async ({}, use) => {
    const trouble: string[] = [];
    await use(trouble);
    expect(trouble, 'errors and foreign requests on visited pages').toEqual([]);
  },
  visit: async ({ browser, trouble }, use) => {
    const pages: Page[] = [];
    await use(async (path, options) => {
      const page = await (await browser.newContext({ locale: 'ko-KR', ...options })).newPage();
      pages.push(page);
      watch(page, trouble);
      await page.goto(inject('origin') + path, { waitUntil: 'load' });
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});

/** Collects errors and foreign requests of a page. */
function watch(page: Page, trouble: string[]): void {
  page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== inject('origin')) {
      trouble.push(`foreign request: ${url.href}`);
    }
  });
}
