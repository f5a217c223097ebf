import type { APIRoute } from 'astro';
import { site, withBase } from '../lib/site.ts';

const at = (path: string) => withBase(path, import.meta.env.BASE_URL);
const icon = (file: string, size: number, purpose: string) => ({
  src: at(`/${file}`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});
const shortcut = (name: string, path: string) => ({
  name,
  url: at(path),
  icons: [icon('icon-192.png', 192, 'any')],
});

/** What a browser needs to put the site on a home screen. */
export const GET: APIRoute = () =>
  Response.json(
    {
      id: at('/'),
      name: site.name,
      short_name: 'DE 스터디',
      description: site.description,
      lang: 'ko',
      dir: 'ltr',
      start_url: at('/'),
      scope: at('/'),
      display: 'standalone',
      background_color: '#fdfcf9',
      theme_color: '#fdfcf9',
      categories: ['education'],
      icons: [
        icon('icon-192.png', 192, 'any'),
        icon('icon-512.png', 512, 'any'),
        icon('icon-maskable-512.png', 512, 'maskable'),
      ],
      shortcuts: [
        shortcut('이어 읽기', '/'),
        shortcut('오늘 복습할 것', '/record/#review'),
        shortcut('검색', '/search/'),
      ],
    },
    { headers: { 'content-type': 'application/manifest+json' } },
  );
