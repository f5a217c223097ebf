import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { belowSitePath, builtPages } from '../support/pages.ts';

const address = z.string().regex(/^\//);
const icon = z.strictObject({
  src: address,
  sizes: z.string().regex(/^(\d+)x\1$/),
  type: z.literal('image/png'),
  purpose: z.enum(['any', 'maskable']),
});
/** What browsers ask of a site before they install it (W3C Web Application Manifest). */
const manifest = z.strictObject({
  id: address,
  name: z.string().min(1),
  short_name: z.string().max(12),
  description: z.string(),
  lang: z.literal('ko'),
  dir: z.literal('ltr'),
  start_url: address,
  scope: address,
  display: z.literal('standalone'),
  background_color: z.string().regex(/^#[\da-f]{6}$/),
  theme_color: z.string().regex(/^#[\da-f]{6}$/),
  categories: z.array(z.string()),
  icons: z.array(icon),
  shortcuts: z.array(z.strictObject({ name: z.string(), url: address, icons: z.array(icon) })),
});

const { icons, shortcuts, start_url } = manifest.parse(
  JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8')),
);

test('icons have the sizes that the manifest says, with one for masks', () => {
  for (const { src, sizes } of [...icons, ...shortcuts.flatMap((one) => one.icons)]) {
    const png = readFileSync(`dist${belowSitePath(src)}`);
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
  }
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
    expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
  );
});

test('shortcuts lead to places that are there', () => {
  const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
  for (const url of [start_url, ...shortcuts.map((one) => one.url)]) {
    const { pathname, hash } = new URL(belowSitePath(url), 'http://site');
    expect(pages.has(pathname), url).toBe(true);
    if (hash) expect(pages.get(pathname)).toContain(`id="${hash.slice(1)}"`);
  }
});

test('every page names the manifest and the icon for a home screen', () => {
  for (const { path, html } of builtPages()) {
    expect(html, path).toMatch(/<link rel="manifest" href="[^"]*\/manifest\.webmanifest"/);
    expect(html, path).toMatch(/<link rel="apple-touch-icon" href="[^"]*\/apple-touch-icon\.png"/);
  }
});
