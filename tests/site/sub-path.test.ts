import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { builtPages, type BuiltPage } from '../support/pages.ts';

/** The site as a fork has it, below a path of somebody else's host. */
const folder = '.cache/sub-path';
const root = 'https://name.github.io/study/';
let pages: BuiltPage[];

beforeAll(() => {
  // Vitest's own variables would tell Vite what the base is.
  const env: NodeJS.ProcessEnv = { ...process.env, SITE_URL: root };
  for (const name of ['BASE_URL', 'MODE', 'NODE_ENV', 'VITEST'] as const) delete env[name];
  execFileSync('node_modules/.bin/astro', ['build', '--outDir', folder], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  pages = builtPages(folder);
}, 120_000);

const addressOf = (path: string) => root + path.slice(1);

/** The built file behind an address of the site; undefined outside the site's folder. */
const fileOf = (address: string) =>
  address.startsWith(root) ? `${folder}/${address.slice(root.length)}` : undefined;

test('every address in every page stays below the path, and leads to a file', () => {
  const attributes = ['href', 'src', 'srcset', 'action', 'data-styles', 'data-site-items'];
  const wrong = pages.flatMap(({ path, html }) => {
    const { document } = parseHTML(html);
    const addresses = attributes.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)),
    );
    return addresses
      .map((address) => new URL(address ?? '', addressOf(path)))
      .filter(({ origin }) => origin === new URL(root).origin)
      .filter(({ origin, pathname }) => !existsSync(fileOf(origin + pathname) ?? ''))
      .map(({ href }) => `${path} → ${href}`);
  });
  expect(wrong).toEqual([]);
});

test('the site map lists the pages that are for all, each once', () => {
  const { document } = parseHTML(readFileSync(`${folder}/sitemap-0.xml`, 'utf8'));
  const listed = [...document.querySelectorAll('loc')].map(({ textContent }) => textContent);
  const open = pages.filter(({ path }) => !isPrivate(path)).map(({ path }) => addressOf(path));
  expect(listed.sort()).toEqual(open.sort());
});

test('each listed page names itself as canonical, each other one asks not to be listed', () => {
  for (const { path, html } of pages) {
    const { document } = parseHTML(html);
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    const robots = document.querySelector('meta[name=robots]')?.getAttribute('content');
    expect([canonical, robots], path).toEqual(
      isPrivate(path) ? [undefined, 'noindex'] : [addressOf(path), undefined],
    );
  }
});

test('robots.txt names the site map, and GitHub Pages is told to leave the files as they are', () => {
  const map = /^Sitemap: (.*)$/m.exec(readFileSync(`${folder}/robots.txt`, 'utf8'))?.[1] ?? '';
  expect(existsSync(fileOf(map) ?? '')).toBe(true);
  expect(existsSync(`${folder}/.nojekyll`)).toBe(true);
});

const isPrivate = (path: string) => /^\/(record|search|404)/.test(path);
