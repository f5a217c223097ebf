import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addFonts } from './add-fonts.ts';

/**
 * Pretendard, in the parts that a reader needs. In development, where the next word may need any
 * character, it is whole.
 */
export function webFont(): AstroIntegration {
  let base = '/';
  let root: URL;
  return {
    name: 'web-font',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command !== 'dev') return;
        for (const style of ['Regular', 'SemiBold']) {
          injectScript('page-ssr', `import 'pretendard/dist/web/static/Pretendard-${style}.css';`);
        }
      },
      'astro:config:done': ({ config }) => {
        ({ base, root } = config);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const cache = fileURLToPath(new URL('.cache/fonts/', root));
        const { shared, added, rest } = await addFonts(fileURLToPath(dir), cache, base);
        const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`;
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(
          `${kilobytes(shared)} for every page, about ${kilobytes(added)} for each, ` +
            `${kilobytes(rest)} for the rest, ${seconds} s`,
        );
      },
    },
  };
}
