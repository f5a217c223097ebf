import { chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../../../src/build/browser/ensure-browser.ts';
import { launchOptions } from '../../../src/build/browser/find-browser.ts';
import type { Engine, InPage, Tab } from './engine.ts';

export async function startChromium(): Promise<Engine> {
  const browser = await chromium.launch(launchOptions(ensureBrowser()));
  return {
    name: 'chromium',
    open: async () => {
      const context = await browser.newContext({ locale: 'ko-KR', serviceWorkers: 'allow' });
      const tab = toTab(await context.newPage());
      return { ...tab, close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

const toTab = (page: Page): Tab => ({
  goto: async (address) => void (await page.goto(address)),
  // Playwright wants an argument that it can name by its parts; JSON is all that comes here.
  evaluate: <Arg, Result>(work: InPage<Arg, Result>, arg: Arg) =>
    page.evaluate(work as InPage<unknown, Result>, arg),
  click: (selector) => page.locator(selector).first().click({ timeout: 10_000 }),
  press: (key) => page.keyboard.press(key),
  reload: async () => void (await page.reload()),
  back: async () => void (await page.goBack()),
  another: async () => toTab(await page.context().newPage()),
  print: () => page.pdf(),
  close: () => page.close(),
});
