import { fileURLToPath } from 'node:url';
import { writeFile } from 'node:fs/promises';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { getPageDates } from '../../lessons/history/page-dates.ts';
import { unlistedPages } from '../../lib/site.ts';
import { writeMarkdownCopies } from './markdown-copies.ts';
import { writeServiceWorker } from './service-worker.ts';
import { toHeadersFile } from './server-files.ts';

/** What a public site has besides its pages: a site map, and headers for hosts that read them. */
export function publishing(address: URL | undefined): AstroIntegration[] {
  const base = address?.pathname ?? '/';
  const below = (url: string) => `/${new URL(url).pathname.slice(base.length)}`;
  const files: AstroIntegration = {
    name: 'server-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        await writeFile(new URL('_headers', dir), toHeadersFile(base));
        const copies = await writeMarkdownCopies(fileURLToPath(dir), address?.origin ?? '', base);
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${copies} pages copied as Markdown, ${seconds} s`);
      },
    },
  };
  if (!address) return [files];
  return [
    files,
    sitemap({
      filter: (url) => !unlistedPages.some((page) => below(url).startsWith(page)),
      serialize: (item) => {
        const lastmod = getPageDates().get(below(item.url));
        return lastmod ? { ...item, lastmod } : item;
      },
    }),
  ];
}

/** Keeps the built site for reading offline; last of all, when every file is there. */
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
