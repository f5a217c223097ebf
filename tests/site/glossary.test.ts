import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { belowSitePath, builtPages, sitePath } from '../support/pages.ts';

const { document } = parseHTML(readFileSync('dist/glossary/index.html', 'utf8'));
const entries = [...document.querySelectorAll('article.entry')];

/** Addresses that an entry lists under a title. */
const listed = (entry: Element, title: string) =>
  [...entry.querySelectorAll('.entry__links')]
    .filter((list) => list.querySelector('span')?.textContent === title)
    .flatMap((list) => [...list.querySelectorAll('a')])
    .map((link) => belowSitePath(link.getAttribute('href') ?? ''));

test('every entry lists the pages that link it, and no other page', () => {
  const lessons = builtPages().filter(({ path }) => path.startsWith('/sessions/'));
  const uses = lessons.map(({ path, html }) => {
    const links = [...html.matchAll(/class="term__link" href="([^"]*)\/glossary\/#([^"]+)"/g)];
    expect(links.filter(([, before]) => before !== sitePath)).toEqual([]);
    return { path, terms: new Set(links.map(([, , id]) => id)) };
  });
  for (const entry of entries) {
    const pages = uses.filter(({ terms }) => terms.has(entry.id)).map(({ path }) => path);
    expect(listed(entry, '나오는 글').sort(), entry.id).toEqual(pages.sort());
    expect(pages.length, entry.id).toBeGreaterThan(0);
  }
});

test('an entry shows the sources of its definition', () => {
  const shown = entries.flatMap((entry) => listed(entry, '출처'));
  const written = parse(readFileSync('content/glossary.yaml', 'utf8')) as { sources?: string[] }[];
  expect(shown).toHaveLength(written.flatMap(({ sources = [] }) => sources).length);
  const { document: references } = parseHTML(readFileSync('dist/references/index.html', 'utf8'));
  for (const href of shown)
    expect(references.getElementById(href?.split('#')[1] ?? ''), href ?? '').not.toBeNull();
});
