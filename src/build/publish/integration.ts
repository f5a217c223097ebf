import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeFile } from 'node:fs/promises';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { getPageDates } from '../../lessons/history/page-dates.ts';
import { writeMarkdownCopies } from './markdown-copies.ts';
import { writePictures } from './pictures/write-pictures.ts';
import { writeServiceWorker } from './service-worker.ts';
import { toHeadersFile } from './server-files.ts';

/** The files that a published site needs besides its pages: a site map, headers, pictures. */
export function publishing(address: URL | undefined): AstroIntegration[] {
  const base = address?.pathname ?? '/';
  const below = (url: string) => `/${new URL(url).pathname.slice(base.length)}`;
  let root: URL;
  let built: URL;
  // A page says itself that it isn't for search engines.
  const isListed = (path: string) =>
    !/<meta name="robots" content="noindex"/.test(
      readFileSync(new URL(`.${path}index.html`, built), 'utf8'),
    );
  const files: AstroIntegration = {
    name: 'server-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        built = dir;
        const started = performance.now();
        await writeFile(new URL('_headers', dir), toHeadersFile(base));
        const copies = await writeMarkdownCopies(fileURLToPath(dir), address?.origin ?? '', base);
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${copies} pages copied as Markdown, ${seconds} s`);
        const begun = performance.now();
        const cache = fileURLToPath(new URL('.cache/pictures/', root));
        const pictures = await writePictures(fileURLToPath(dir), cache, address !== undefined);
        logger.info(`${pictures} pictures, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
      },
    },
  };
  if (!address) return [files];
  return [
    files,
    sitemap({
      filter: (url) => isListed(below(url)),
      serialize: (item) => {
        const lastmod = getPageDates().get(below(item.url));
        return lastmod ? { ...item, lastmod } : item;
      },
    }),
  ];
}

/** Writes the service worker; last of all, when every file is there. */
export const offlineReading = (): AstroIntegration => ({
  name: 'offline-reading',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const isOff = process.env['PUBLIC_OFFLINE'] === 'off';
      const { files, bytes } = await writeServiceWorker(fileURLToPath(dir), isOff);
      logger.info(isOff ? 'off' : `${files} files, ${Math.ceil(bytes / 1024)} KB compressed`);
    },
  },
});
