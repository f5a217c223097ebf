import { globSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { parseFragment } from '../../src/build/search/index/fragments.ts';
import { parseLexicon } from '../../src/client/search/query/lexicon.ts';
import type { GlossaryEntry } from '../../src/lib/schemas/glossary.ts';
import { termWord, type LexiconFile } from '../../src/lib/search/lexicon.ts';
import { builtPages } from '../support/pages.ts';

const files = globSync('dist/pagefind/fragment/*.pf_fragment');
const stored = files.map((file) => gunzipSync(readFileSync(file)).toString());
const fragments = files.map((file) => parseFragment(readFileSync(file)));
const lexiconFile = JSON.parse(readFileSync('dist/pagefind/lexicon.json', 'utf8')) as LexiconFile;
const lexicon = parseLexicon(lexiconFile);
const lesson = fragments.find(({ url }) => url === '/sessions/introduction/data-lineage/');

/** Pagefind documents none of this; another version may do otherwise, and search would go blind. */
describe('zero width spaces part the words of Pagefind’s index', () => {
  test('the version that was measured is pinned', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(devDependencies['pagefind']).toBe('1.6.0');
  });

  test('a stored text of session 1 has them between morphemes and reads as written without them', () => {
    const text = stored.find((one) => one.includes('"/sessions/introduction/data-lineage/"')) ?? '';
    expect(text).toMatch(/데이터 ?\u200b/u);
    expect(text).toMatch(/계보\u200b[가를는은의]/u);
    expect(text.replaceAll('\u200b', '')).toContain('데이터 계보');
  });

  test('a noun of session 1 is a word of its own, without its particle', () => {
    expect(lesson?.words).toContain('계보');
    expect(
      lesson?.words.filter((word) => /^(데이터|계보|품질)[은는이가을를의]$/.test(word)),
    ).toEqual([]);
  });

  test('the published pages have none', () => {
    expect(builtPages().filter(({ html }) => html.includes('\u200b'))).toEqual([]);
  });

  test('the folder holds the files of this build only', () => {
    const entry = JSON.parse(readFileSync('dist/pagefind/pagefind-entry.json', 'utf8')) as {
      version: string;
      languages: Record<string, { page_count: number }>;
    };
    expect(entry.version).toBe('1.6.0');
    expect(Object.keys(entry.languages)).toEqual(['zh']);
    expect(entry.languages['zh']?.page_count).toBe(files.length);
  });
});

describe('the lexicon', () => {
  const glossary = parse(readFileSync('content/glossary.yaml', 'utf8')) as GlossaryEntry[];
  const keyOf = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}_]/gu, '');

  test('has every term of the glossary by its Korean and its English name', () => {
    const missing = glossary
      .flatMap(({ ko, en }) => [ko, en])
      .filter((name) => !lexicon.entries.has(keyOf(name)));
    expect(missing).toEqual([]);
  });

  test('leads from every name of a term to its entry', () => {
    const wrong = glossary.filter(({ id, ko }) => lexicon.entries.get(keyOf(ko))?.term !== id);
    expect(wrong.map(({ id }) => id)).toEqual([]);
    const own = stored.filter((text) => text.includes('"url":"/glossary/#'));
    const unmarked = glossary.filter(({ id }) => !own.some((text) => text.includes(termWord(id))));
    expect(unmarked.map(({ id }) => id)).toEqual([]);
  });

  test('names only words that the index has', () => {
    const indexed = new Set(fragments.flatMap(({ words }) => words));
    const asked = new Set([...lexicon.entries.values()].flatMap(({ names }) => names));
    const missing = [...asked].flatMap(({ words }) => words).filter((word) => !indexed.has(word));
    expect([...new Set(missing)]).toEqual([]);
  });

  test('knows nouns of session 1 without particles and verbs by their stems', () => {
    expect(lexicon.words.has('품질') || lexicon.entries.has('품질')).toBe(true);
    expect(lexicon.entries.has('품질을')).toBe(false);
    expect(lexicon.verbs.get('바꾸')).toBeDefined();
  });
});

test('the text after the box of takeaways belongs to the page, not to the box', () => {
  const headings = new Set(fragments.flatMap((fragment) => fragment.headings));
  expect([...headings].filter((heading) => heading.startsWith('이 글에서 얻어'))).toEqual([]);
});

test('recap items, diagrams, terms and references of session 1 are documents of the index', () => {
  const urls = new Set(fragments.map(({ url }) => url));
  expect(urls).toContain('/glossary/#data-lineage');
  expect([...urls].some((url) => url.startsWith('/references/#'))).toBe(true);
  expect([...urls].some((url) => /^\/sessions\/.+\/#/.test(url))).toBe(true);
  const recap = fragments.find(({ url }) => url === '/sessions/introduction/recap/');
  expect(recap?.words).toContain('생애');
});
