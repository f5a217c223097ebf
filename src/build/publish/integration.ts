import { writeFile } from 'node:fs/promises';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { getPageDates } from '../../lessons/history/page-dates.ts';
import { unlistedPages } from '../../lib/site.ts';
import { toHeadersFile } from './server-files.ts';

/** What a public site has besides its pages: a site map, and headers for hosts that read them. */
export function publishing(address: URL | undefined): AstroIntegration[] {
  const below = (url: string) => `/${new URL(url).pathname.slice(address?.pathname.length)}`;
  const files: AstroIntegration = {
    name: 'server-files',
    hooks: {
      'astro:build:done': ({ dir }) =>
        writeFile(new URL('_headers', dir), toHeadersFile(address?.pathname ?? '/')),
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
