import { availableParallelism } from 'node:os';
import type { Mermaid, MermaidConfig } from 'mermaid';
import { chromium, type Browser, type Page } from 'playwright-core';
import { launchOptions } from '../browser/launch-options.ts';
import type { draw, Drawing, DrawingFailure, prepare } from './drawing/draw.ts';
import { DRAWING_PAGE, serveDrawingPage } from './serve-drawing-page.ts';
import { FONT_SIZE, mermaidConfig } from './settings.ts';

/** What the drawing page offers to this side. */
declare const globalThis: { mermaid: Mermaid; draw: typeof draw; prepare: typeof prepare };

/** One headless browser with a few pages that draw side by side. */
export interface Renderer {
  /** Draws a source; `links` are addresses by node for kinds of diagrams that have none of their own. */
  render(code: string, links?: Record<string, string>): Promise<Drawing | DrawingFailure>;
  close(): Promise<void>;
}

/** Starts the browser at `executablePath`; its pages open as they are needed. */
export async function openRenderer(
  executablePath: string,
  pageCount = Math.min(4, availableParallelism()),
): Promise<Renderer> {
  const browser = await chromium.launch(launchOptions(executablePath));
  const idle: Page[] = [];
  const waiting: ((page: Page) => void)[] = [];
  let opened = 0;

  const takePage = async (): Promise<Page> => {
    const page = idle.pop();
    if (page) return page;
    if (opened < pageCount) {
      opened++;
      return openPage(browser);
    }
    return new Promise((resolve) => waiting.push(resolve));
  };

  const giveBack = (page: Page) => {
    const next = waiting.shift();
    if (next) next(page);
    else idle.push(page);
  };

  return {
    async render(code, links = {}) {
      const page = await takePage();
      try {
        return await page.evaluate(
          ([source, addresses, fontSize]) =>
            globalThis.draw(globalThis.mermaid, source, addresses, fontSize),
          [code, links, FONT_SIZE] as const,
        );
      } finally {
        giveBack(page);
      }
    },
    close: () => browser.close(),
  };
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
  await serveDrawingPage(page);
  await page.goto(DRAWING_PAGE, { waitUntil: 'load' });
  await page.waitForFunction(() => 'draw' in globalThis);
  await page.evaluate(
    (config: MermaidConfig) => globalThis.prepare(globalThis.mermaid, config),
    mermaidConfig,
  );
  return page;
}
