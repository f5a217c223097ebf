import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { builtPages, type BuiltPage } from '../support/pages.ts';

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

test('the feed is Atom as RFC 4287 asks, with every session and topic', () => {
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
  expect(ids.toSorted()).toEqual(lessons.map(({ path }) => addressOf(path)).toSorted());
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

const letters = (text: string) => text.replace(/\]\([^)]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '');

const time = z.iso.datetime();
const atom = z.object({
  feed: z.object({
    xmlns: z.literal('http://www.w3.org/2005/Atom'),
    id: z.url(),
    title: z.string().min(1),
    updated: time,
    author: z.object({ name: z.string().min(1) }),
    link: z.array(z.object({ rel: z.enum(['self', 'alternate']), href: z.url() })),
    entry: z.array(
      z.object({
        id: z.url(),
        title: z.string().min(1),
        updated: time,
        summary: z.string().min(1),
      }),
    ),
  }),
});

/** What Google asks of each kind, and no property that schema.org doesn't name for it. */
const common = {
  '@context': z.literal('https://schema.org'),
  name: z.string().min(1),
  url: z.url(),
  inLanguage: z.literal('ko'),
  license: z.url(),
  dateModified: z.iso.datetime({ offset: true }).optional(),
};
const organization = z.strictObject({
  '@type': z.literal('Organization'),
  name: z.string(),
  url: z.url(),
});
const taught = {
  ...common,
  alternateName: z.string(),
  description: z.string().min(20),
  isAccessibleForFree: z.literal(true),
  teaches: z.array(z.string().min(1)).min(1),
};
const thing = z.discriminatedUnion('@type', [
  z.strictObject({ ...common, '@type': z.literal('WebSite'), description: z.string() }),
  z.strictObject({
    ...taught,
    '@type': z.literal('Course'),
    provider: organization,
    keywords: z.array(z.string()),
    hasPart: z.array(
      z.strictObject({ '@type': z.literal('LearningResource'), name: z.string(), url: z.url() }),
    ),
  }),
  z.strictObject({
    ...taught,
    '@type': z.literal('LearningResource'),
    learningResourceType: z.string(),
    timeRequired: z.iso.duration(),
    isPartOf: z.strictObject({
      '@type': z.literal('Course'),
      name: z.string(),
      url: z.url(),
      description: z.string(),
      provider: organization,
    }),
    about: z.array(
      z.strictObject({ '@type': z.literal('DefinedTerm'), name: z.string(), url: z.url() }),
    ),
  }),
  z.strictObject({
    ...common,
    '@type': z.literal('DefinedTermSet'),
    hasDefinedTerm: z.array(
      z.strictObject({
        '@type': z.literal('DefinedTerm'),
        name: z.string(),
        alternateName: z.array(z.string()),
        description: z.string(),
        url: z.url(),
        inDefinedTermSet: z.url(),
      }),
    ),
  }),
  z.strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('BreadcrumbList'),
    itemListElement: z
      .array(
        z.strictObject({
          '@type': z.literal('ListItem'),
          position: z.int().positive(),
          name: z.string(),
          item: z.url(),
        }),
      )
      .min(2),
  }),
]);

const isPrivate = (path: string) => /^\/(record|search|404)/.test(path);
