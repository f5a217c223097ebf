import { launch, type KeyInput, type Page } from 'puppeteer-core';
import { aimAt, type Engine, type InPage, type Tab } from './engine.ts';

/** Starts an installed Firefox, which is driven by WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await launch({ browser: 'firefox', executablePath, headless: true });
  return {
    name: 'firefox',
    open: async () => {
      const context = await browser.createBrowserContext();
      const tab = toTab(await context.newPage());
      return { ...tab, close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

const toTab = (page: Page): Tab => ({
  goto: async (address) => void (await page.goto(address)),
  evaluate: async <Arg, Result>(work: InPage<Arg, Result>, arg: Arg) =>
    (await page.evaluate(work as InPage<unknown, Result>, arg)) as Result,
  click: async (selector) => {
    await page.mouse.click(...(await page.evaluate(aimAt, selector)));
  },
  press: (key) => page.keyboard.press(key as KeyInput),
  reload: async () => void (await page.reload()),
  // A page that comes back from memory loads nothing, which `goBack` would wait for.
  back: () => page.evaluate(() => void setTimeout(() => history.back())),
  another: async () => toTab(await page.browserContext().newPage()),
  print: () => page.pdf(),
  close: () => page.close(),
});
