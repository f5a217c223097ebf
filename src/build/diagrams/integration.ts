import type { AstroIntegration } from 'astro';
import { lessonPlugin } from '../problems/lesson-plugin.ts';
import { diagramFigures } from './diagram-figures.ts';
import { findFences } from './find-fences.ts';
import { createRedraw } from './redraw.ts';

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
          return problems.flat().map((problem) => ({ ...problem, column: 1 }));
        });
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:server:done': () => redraw?.close(),
    },
  };
  return { integration, plugin: diagramFigures({ root, isWatched: () => redraw !== undefined }) };
}
