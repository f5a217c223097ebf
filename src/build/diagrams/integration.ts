import type { AstroIntegration } from 'astro';
import { diagramFigures } from './diagram-figures.ts';
import { createRedraw } from './redraw.ts';

/**
 * Diagrams for Astro: `plugin` goes into the Markdown processor, `integration` into the list of
 * integrations. In development it keeps one browser open, which redraws what the author edits.
 */
export function createDiagrams(root: string) {
  let redraw: ReturnType<typeof createRedraw> | undefined;
  const integration: AstroIntegration = {
    name: 'diagrams',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command === 'dev') redraw ??= createRedraw(root, logger);
      },
      'astro:server:done': () => redraw?.close(),
    },
  };
  return { integration, plugin: diagramFigures({ root, redraw: () => redraw }) };
}
