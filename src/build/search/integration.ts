import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSearchIndex } from './index/build-index.ts';

/** Indexes the pages for search once they are built. */
export function searchIndex(): AstroIntegration {
  let root: URL;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const glossary = fileURLToPath(new URL('content/glossary.yaml', root));
        const { pages, documents, lexiconBytes } = await buildSearchIndex(
          fileURLToPath(dir),
          glossary,
        );
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(
          `${documents} documents of ${pages} pages, lexicon ${Math.round(lexiconBytes / 1024)} KB, ${seconds} s`,
        );
      },
    },
  };
}
