import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mermaid, MermaidConfig } from 'mermaid';
import { chromium, type Browser, type Page } from 'playwright-core';
import { launchOptions } from '../../browser/find-browser.ts';
import type { draw, Drawing, DrawingFailure, prepare } from './page/draw.ts';
import { FONT_FAMILY, FONT_SIZE, mermaidConfig } from './settings.ts';

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

/** Address at which the page believes to be; nothing of it ever reaches a network. */
const DRAWING_PAGE = 'http://diagrams.invalid/';

const require = createRequire(import.meta.url);
const roots: Record<string, string> = {
  src: fileURLToPath(new URL('../../../', import.meta.url)),
  mermaid: join(dirname(require.resolve('mermaid/package.json')), 'dist'),
  font: dirname(require.resolve('pretendard/dist/web/variable/woff2/PretendardVariable.woff2')),
};

const styleSheets = ['tokens', 'diagram'].map(
  (name) => `<link rel="stylesheet" href="/src/styles/${name}.css">`,
);

const html = `<!doctype html><meta charset="utf-8">${styleSheets.join('')}
<style>
@font-face { font-family: '${FONT_FAMILY}'; src: url(/font/PretendardVariable.woff2); font-weight: 45 920; }
body { margin: 0; font: 16px '${FONT_FAMILY}'; word-break: keep-all; }
</style>
<script type="module">
import mermaid from '/mermaid/mermaid.esm.min.mjs';
import { draw, prepare } from '/src/build/diagrams/draw/page/draw.ts';
Object.assign(globalThis, { mermaid, draw, prepare });
</script>`;

/** Gives the page its files: Mermaid, the font, and this folder's code with its types stripped. */
async function serveDrawingPage(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: html });
    const [, root = '', ...rest] = path.split('/');
    const folder = roots[root];
    const file = folder && normalize(join(folder, ...rest));
    if (!folder || !file?.startsWith(folder.replace(/[\\/]$/, '') + sep)) return route.abort();
    if (file.endsWith('.ts')) {
      const body = stripTypeScriptTypes(await readFile(file, 'utf8'));
      return route.fulfill({ contentType: 'text/javascript', body });
    }
    return route.fulfill({
      contentType: file.endsWith('.woff2')
        ? 'font/woff2'
        : file.endsWith('.css')
          ? 'text/css'
          : 'text/javascript',
      body: await readFile(file),
    });
  });
}
