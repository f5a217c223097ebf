import type { APIRoute } from 'astro';
import { withBase } from '../lib/site.ts';

/** Everything may be read; pages for one reader only say for themselves that they are not to be listed. */
export const GET: APIRoute = ({ site }) => {
  const map = site && new URL(withBase('/sitemap-index.xml', import.meta.env.BASE_URL), site);
  const lines = ['User-agent: *', 'Allow: /', ...(map ? ['', `Sitemap: ${map.href}`] : [])];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
