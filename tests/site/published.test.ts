import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { builtPages, type BuiltPage } from '../support/pages.ts';
import { atom, thing } from '../support/published-schemas.ts';

/** The site as a fork has it, below a path of somebody else's host. */
const folder = '.cache/sub-path';
const root = 'https://name.github.io/study/';
const repository = 'https://github.com/name/study';
let pages: BuiltPage[];

beforeAll(() => {
  // Vitest's own variables would tell Vite what the base is.
  const env: NodeJS.ProcessEnv = { ...process.env, SITE_URL: root, REPOSITORY_URL: repository };
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

test('the feed is Atom as RFC 4287 asks, with every session and topic whose day is known', () => {
  const text = readFileSync(`${folder}/feed.xml`, 'utf8');
  expect(XMLValidator.validate(text)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'entry' || name === 'link',
  });
  const { feed } = atom.parse(parser.parse(text));
  const ids = feed.entry.map(({ id }) => id);
  const lessons = pages.filter(({ path }) => path.startsWith('/sessions/'));
  // Neither Git nor the session may know it, as of a lesson that is not committed yet.
  const held = pages.filter(({ html }) => html.includes('class="session-day"'));
  const dated = lessons.filter(
    ({ path, html }) =>
      held.some((session) => path.startsWith(session.path)) || /page-source.*<time/s.test(html),
  );
  expect(ids.toSorted()).toEqual(dated.map(({ path }) => addressOf(path)).toSorted());
  expect(new Set(ids).size).toBe(ids.length);
  const times = feed.entry.map(({ updated }) => Date.parse(updated));
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});

test('each page tells machines what it is, in the words and with the properties of schema.org', () => {
  const kinds = pages.map(({ path, html }) => {
    const { document } = parseHTML(html);
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
    const things = scripts.map((script) => thing.parse(JSON.parse(script.textContent ?? '')));
    for (const one of things) if ('url' in one) expect(one.url, path).toBe(addressOf(path));
    return [path, things.map((one) => one['@type'])] as const;
  });
  for (const [path, types] of kinds) {
    const depth = path.split('/').length - 3;
    expect(types, path).toEqual(
      path === '/'
        ? ['WebSite']
        : path === '/glossary/'
          ? ['DefinedTermSet']
          : !path.startsWith('/sessions/')
            ? []
            : [depth === 1 ? 'Course' : 'LearningResource', 'BreadcrumbList'],
    );
  }
});

test('each listed page has a copy in Markdown that says the same, and llms-full.txt has them all', () => {
  const whole = readFileSync(`${folder}/llms-full.txt`, 'utf8');
  const index = readFileSync(`${folder}/llms.txt`, 'utf8');
  for (const { path, html } of pages.filter((page) => !isPrivate(page.path))) {
    const { document } = parseHTML(html);
    const link = document.querySelector('link[type="text/markdown"]')?.getAttribute('href') ?? '';
    const copy = readFileSync(fileOf(link) ?? '', 'utf8');
    expect(copy, path).toMatch(/^# /);
    expect(copy, path).not.toMatch(/<(?!math|https?:|[a-z-]+@)[a-z]+[ >]|data-pagefind|\]\(\//);
    // What only paper shows stands in the lists themselves.
    document.querySelector('.print-answers')?.remove();
    const said = letters(copy);
    for (const text of document.querySelectorAll('main h2, main h3, main .prose > p')) {
      for (const card of text.querySelectorAll('[popover]')) card.remove();
      expect(said, path).toContain(letters(text.textContent ?? ''));
    }
    if (path === '/') continue;
    expect(index).toContain(`(${link})`);
    expect(whole).toContain(copy);
  }
});

test('every lesson leads to its file in the configured repository, and to a report about it', () => {
  for (const { path, html } of pages.filter((page) => !isPrivate(page.path) && page.path !== '/')) {
    const { document } = parseHTML(html);
    const [edit, report] = [...document.querySelectorAll('.page-source a')].map(
      (link) => new URL(link.getAttribute('href') ?? ''),
    );
    const file = decodeURIComponent(edit?.pathname ?? '').replace('/name/study/edit/main/', '');
    expect(existsSync(file), `${path}: ${file}`).toBe(true);
    expect(report?.href.startsWith(`${repository}/issues/new?`)).toBe(true);
    expect(report?.searchParams.get('body')).toContain(file);
  }
});

test('every lesson has a picture of its own for sharing, of the size that it says, and words for it', () => {
  const pictures = pages
    .filter(({ path }) => path.startsWith('/sessions/'))
    .map(({ path, html }) => {
      const { document } = parseHTML(html);
      const meta = (name: string) =>
        document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
      const png = readFileSync(fileOf(meta('og:image')) ?? '');
      expect(png.toString('latin1', 1, 4), path).toBe('PNG');
      const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
      expect(size.map(String)).toEqual([meta('og:image:width'), meta('og:image:height')]);
      expect(meta('og:image:alt')).toBe(document.querySelector('h1')?.textContent?.trim());
      expect(png.length, path).toBeLessThan(300_000);
      return png.toString('base64');
    });
  expect(new Set(pictures).size).toBe(pictures.length);
});

const letters = (text: string) => text.replace(/\]\([^)]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '');

const isPrivate = (path: string) => /^\/(record|search|404)/.test(path);
