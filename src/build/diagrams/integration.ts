import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { findBrowser } from '../browser/find-browser.ts';
import { lessonPlugin } from '../problems/lesson-plugin.ts';
import type { Problem } from '../problems/problem.ts';
import { diagramFigures } from './diagram-figures.ts';
import { drawFence } from './draw/draw-fence.ts';
import { type Renderer, openRenderer } from './draw/renderer.ts';
import { type Fence, variantsOf } from './read/fence.ts';
import { findFences } from './read/find-fences.ts';
import { storedPath, storedState } from './store/stored-files.ts';

/**
 * Diagrams for Astro: `plugin` goes into the Markdown processor, `integration` into the list of
 * integrations. In development it keeps one browser open, which redraws what the author edits
 * before the page is read.
 */
export function createDiagrams(root: string) {
  let redraw: ReturnType<typeof createRedraw> | undefined;
  const integration: AstroIntegration = {
    name: 'diagrams',
    hooks: {
      'astro:config:setup': ({ command, logger, updateConfig }) => {
        if (command !== 'dev') return;
        const draw = (redraw ??= createRedraw(root, logger));
        const plugin = lessonPlugin(root, 'redraw-diagrams', async (path, text) => {
          const problems = await Promise.all(findFences(path, text).fences.map(draw));
          return problems.flat();
        });
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:server:done': () => redraw?.close(),
    },
  };
  return { integration, plugin: diagramFigures({ root, isWatched: () => redraw !== undefined }) };
}

/** Draws what is stale of a fence; resolves to what Mermaid could not read. */
export type Redraw = (fence: Fence) => Promise<Problem[]>;

/** Redraws edited fences during development in one browser that stays open. */
export function createRedraw(
  root: string,
  logger: Pick<AstroIntegrationLogger, 'info' | 'warn'>,
  path = findBrowser(),
): Redraw & { close(): Promise<void> } {
  const opening = path ? openWarm(path) : undefined;
  if (!opening) {
    logger.warn(
      'Chromium이나 Chrome을 찾지 못해서 고친 그림을 바로 그릴 수 없어요. 설치하거나 CHROME=/실행/파일/경로를 지정하세요.',
    );
  }

  const redraw: Redraw = async (fence) => {
    if (!opening) return [];
    const started = performance.now();
    let isFresh = true;
    for (const variant of variantsOf(fence)) {
      if ((await storedState(root, fence, variant)).state === 'fresh') continue;
      isFresh = false;
      const drawn = await drawFence(await opening, fence, variant);
      if ('problem' in drawn) return [drawn.problem];
      const target = join(root, storedPath(fence, variant));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, drawn.file);
    }
    if (isFresh) return [];
    logger.info(`${fence.meta.id} 그림 (${Math.round(performance.now() - started)} ms)`);
    return [];
  };
  return Object.assign(redraw, { close: async () => (await opening)?.close() });
}

/** A browser that has drawn once before the first edit comes: the second drawing takes a tenth of the time. */
async function openWarm(path: string): Promise<Renderer> {
  const renderer = await openRenderer(path, 1);
  await renderer.render('flowchart LR\n  a --> b');
  return renderer;
}
