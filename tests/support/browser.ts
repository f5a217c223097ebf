import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { ensureBrowser } from '../../src/build/browser/ensure-browser.ts';
import { launchOptions } from '../../src/build/browser/find-browser.ts';

export { expect };

/** Opens a page of the site in a context of its own; see {@link test}. */
export type Visit = (path: string, options?: BrowserContextOptions) => Promise<Page>;

interface Fixtures {
  browsers: BrowserOfFile;
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
  browsers: [
    async ({}, use) => {
      const browsers = new BrowserOfFile();
      await use(browsers);
      await browsers.close();
    },
    { scope: 'worker' },
  ],
  browser: async ({ browsers }, use) => {
    await use(await browsers.get());
  },
  trouble: async ({}, use) => {
    const trouble: string[] = [];
    await use(trouble);
    expect(trouble, 'errors and foreign requests on visited pages').toEqual([]);
  },
  visit: async ({ browsers, browser, trouble }, use) => {
    const pages: Page[] = [];
    await use(async (path, options) => {
      const page = await (
        await browser.newContext({
          locale: 'ko-KR',
          // A worker would answer what a test lets fail; tests of offline reading ask for it.
          serviceWorkers: 'block',
          ...options,
        })
      ).newPage();
      pages.push(page);
      watch(page, trouble);
      await page.goto(inject('origin') + path, { waitUntil: 'load' });
      return page;
    });
    const closed = await isDoneInTime(Promise.all(pages.map((page) => page.context().close())));
    if (!closed) browsers.leave();
  },
});

/**
 * The browser of a test file. Nothing limits the time that the end of a fixture takes, so a browser
 * that no longer answers is left alone there, and the next test gets a new one;
 * Playwright kills what is left when the worker ends.
 */
class BrowserOfFile {
  #browser: Promise<Browser> | undefined;

  get(): Promise<Browser> {
    this.#browser ??= chromium.launch(launchOptions(ensureBrowser()));
    return this.#browser;
  }

  leave(): void {
    this.#browser = undefined;
  }

  async close(): Promise<void> {
    if (this.#browser) await isDoneInTime(this.#browser.then((browser) => browser.close()));
  }
}

/** True once a promise is fulfilled, false if that takes more than ten seconds. */
const isDoneInTime = (promise: Promise<unknown>): Promise<boolean> =>
  Promise.race([promise.then(() => true), setTimeout(10_000, false, { ref: false })]);

/** Collects errors and foreign requests of a page. */
function watch(page: Page, trouble: string[]): void {
  page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(inject('origin')).origin) {
      trouble.push(`foreign request: ${url.href}`);
    }
  });
}
