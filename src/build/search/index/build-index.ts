import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { parse as parseYaml } from 'yaml';
import type { GlossaryEntry } from '../../../lib/schemas/glossary.ts';
import { loadAnalyzer } from '../text/analyzer.ts';
import { bestWords } from './best-words.ts';
import { fixedWords } from '../text/word-breaks.ts';
import { normalizeWord, parseFragment } from './fragments.ts';
import { indexCopy, type BreakText } from './index-copy.ts';
import { buildLexicon } from '../lexicon/lexicon.ts';
import { minePairs, type NamePair } from '../lexicon/term-lines.ts';
import { plainText, runText, textRuns } from '../text/page-text.ts';
import { termWord } from '../../../lib/search/lexicon.ts';
import { phraseOf, phraseWords } from '../lexicon/phrases.ts';
import { pageDocuments, type SearchDocument } from '../text/documents.ts';
import { siteAnalysis } from '../text/site-analysis.ts';
import { Vocabulary } from '../lexicon/vocabulary.ts';
import { visibleWordsFiles, type VisibleText } from './visible-words.ts';
import { breakWords, type IndexWord } from '../text/word-breaks.ts';

export interface IndexSummary {
  pages: number;
  documents: number;
  lexiconBytes: number;
}

/** Size of an index chunk in postings: small enough that a query loads few bytes (about 3 KB each). */
const CHUNK_SIZE = '1500';
/** Files of Pagefind that the site's own dialog doesn't use. */
const UNUSED = /ui\.(js|css)$|highlight\.js$|worker\.js$/;

/**
 * Indexes the built pages for search: writes Pagefind's files and `lexicon.json`
 * to `pagefind/` in the folder of the built site, emptied first.
 * @throws Where Pagefind refuses a page.
 */
export async function buildSearchIndex(dist: string, glossaryFile: string): Promise<IndexSummary> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK_SIZE;
  const [analyzeWord, { index, errors }, documents, glossary] = await Promise.all([
    loadAnalyzer(),
    // Korean is split at spaces only; under 'zh' a zero width space ends a word as well.
    createIndex({ forceLanguage: 'zh' }),
    readDocuments(dist),
    readGlossary(glossaryFile),
  ]);
  if (!index) throw new Error(errors.join('\n'));
  const texts = documents.flatMap(({ content }) => content.flatMap(textRuns)).map(runText);
  const seen = new Map(documents.map((document) => [document.url, seenOf(document)]));
  const analyze = siteAnalysis(analyzeWord, texts);
  const fixed = fixedWords(
    glossary.flatMap(({ ko, variants }) => [ko, ...variants]),
    analyze,
  );
  const vocabulary = new Vocabulary();
  const breakText = remember((text) => {
    const words = breakWords(text, analyze, fixed);
    vocabulary.add(words);
    return words;
  });
  const isName = (name: string) => breakText(name).every(({ kind }) => kind === 'noun');
  const write = (name: string) => phraseOf(name, breakText);
  const names = glossary.flatMap(({ ko, en, variants }) => [ko, en, ...variants]);
  const best = bestWords(
    documents.map(({ url, content }) => ({ url, words: wordsOf(content, breakText) })),
    names.map((name) => phraseWords(write(name))),
  );
  const pairs: NamePair[] = [];
  const added = [];
  for (const document of documents) {
    for (const element of document.content) pairs.push(...minePairs(plainText(element), isName));
    const own = document.kind === '용어' ? [termWord(document.url.replace(/.*#/, ''))] : [];
    const content = indexCopy(document, [...own, ...(best.get(document.url) ?? [])], breakText);
    added.push(index.addHTMLFile({ url: document.url, content }));
  }
  const refused = (await Promise.all(added)).flatMap((response) => response.errors);
  if (refused.length > 0) throw new Error(refused.join('\n'));
  const { files } = await index.getFiles();
  await close();
  const fragments = files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ path, content }) => ({
      id: basename(path, '.pf_fragment'),
      ...parseFragment(content),
    }));
  const visible = visibleWordsFiles(
    new Map(fragments.map(({ id, url }) => [id, seen.get(url) ?? { text: '', title: '' }])),
  );
  const lexicon = buildLexicon({
    fragments,
    visible: visible.length,
    vocabulary,
    glossary,
    pairs,
    titles: documents.flatMap(({ kind, title, headings }) =>
      kind === '본문' ? [title, ...headings] : [],
    ),
    sessions: [...new Set(documents.flatMap(({ sessions }) => sessions))].sort(inNumericOrder),
    write,
  });
  const json = new TextEncoder().encode(JSON.stringify(lexicon));
  await writeFiles(join(dist, 'pagefind'), [
    ...files.filter(({ path }) => !UNUSED.test(path)).map((file) => withAhead(file, files)),
    { path: 'lexicon.json', content: json },
    ...visible.map((file, number) => ({
      path: `visible/${number}.json`,
      content: new TextEncoder().encode(JSON.stringify(file)),
    })),
  ]);
  return { pages: lexicon.pages, documents: documents.length, lexiconBytes: json.length };
}

const { compare: inNumericOrder } = new Intl.Collator('ko', { numeric: true });

/** Names in Pagefind's list of languages what every search needs, so that it can be fetched at once. */
function withAhead<T extends { path: string; content: Uint8Array }>(file: T, files: T[]): T {
  if (file.path !== 'pagefind-entry.json') return file;
  const entry = JSON.parse(new TextDecoder().decode(file.content)) as object;
  const ahead = files.map(({ path }) => path).filter((path) => /\.pf_(meta|filter)$/.test(path));
  return { ...file, content: new TextEncoder().encode(JSON.stringify({ ...entry, ahead })) };
}

/** A function that works each text out once. */
function remember(breakText: BreakText): BreakText {
  const known = new Map<string, IndexWord[]>();
  return (text) => {
    const words = known.get(text) ?? breakText(text);
    known.set(text, words);
    return words;
  };
}

/** What a reader sees of a document, and what its author says it is about. */
const seenOf = (document: SearchDocument): VisibleText => {
  const { kind, title, titleEn, keywords, questions, content } = document;
  const runs = content.flatMap(textRuns).map(runText);
  return {
    text: [title, titleEn, keywords, questions, ...runs].join('\n'),
    title: kind === '본문' ? `${title} ${titleEn}` : '',
  };
};

const wordsOf = (content: SearchDocument['content'], breakText: BreakText) =>
  content
    .flatMap((element) => textRuns(element))
    .flatMap((run) => breakText(runText(run)).map(({ text }) => normalizeWord(text)));

async function readDocuments(dist: string): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  const sessionsOf = new Map<string, Set<string>>();
  for await (const path of glob('**/*.html', { cwd: dist })) {
    const url = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
    const html = await readFile(join(dist, path), 'utf8');
    const own = pageDocuments(url, html);
    documents.push(...own);
    for (const session of own[0]?.sessions ?? []) {
      for (const [entry] of html.matchAll(ENTRY)) {
        sessionsOf.set(entry, (sessionsOf.get(entry) ?? new Set()).add(session));
      }
    }
  }
  // A term or a reference belongs to the sessions whose pages lead to it.
  return documents
    .map((one) => ({ ...one, sessions: [...(sessionsOf.get(one.url) ?? one.sessions)] }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** The address of a term or a reference in a link. */
const ENTRY = /\/(?:glossary|references)\/#[\w-]+/g;

type Names = Pick<GlossaryEntry, 'id' | 'ko' | 'en' | 'variants'>;

async function readGlossary(path: string): Promise<Names[]> {
  const entries = parseYaml(await readFile(path, 'utf8')) as Names[];
  return entries.map(({ id, ko, en, variants = [] }) => ({ id, ko, en, variants }));
}

async function writeFiles(folder: string, files: { path: string; content: Uint8Array }[]) {
  await rm(folder, { recursive: true, force: true });
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
