import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { FONT_FAMILY } from './settings.ts';

/** Address at which the page believes to be; nothing of it ever reaches a network. */
export const DRAWING_PAGE = 'http://diagrams.invalid/';

const require = createRequire(import.meta.url);
const roots: Record<string, string> = {
  src: fileURLToPath(new URL('../../', import.meta.url)),
  mermaid: join(dirname(require.resolve('mermaid/package.json')), 'dist'),
  font: dirname(require.resolve('pretendard/dist/web/variable/woff2/PretendardVariable.woff2')),
};

const html = `<!doctype html><meta charset="utf-8">
<style>
@font-face { font-family: '${FONT_FAMILY}'; src: url(/font/PretendardVariable.woff2); font-weight: 45 920; }
body { margin: 0; font: 16px '${FONT_FAMILY}'; word-break: keep-all; }
</style>
<script type="module">
import mermaid from '/mermaid/mermaid.esm.min.mjs';
import { draw, prepare } from '/src/build/diagrams/drawing/draw.ts';
Object.assign(globalThis, { mermaid, draw, prepare });
</script>`;

/** Gives the page its files: Mermaid, the font, and this folder's code with its types stripped. */
export async function serveDrawingPage(page: Page): Promise<void> {
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
      contentType: file.endsWith('.woff2') ? 'font/woff2' : 'text/javascript',
      body: await readFile(file),
    });
  });
}
