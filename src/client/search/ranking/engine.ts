import type { LexiconFile } from '../../../lib/search/lexicon.ts';
import { takeFetched } from '../ahead.ts';
import { cleanQuery } from '../query/clean-query.ts';
import { layeredSearch } from './layered-search.ts';
import { parseLexicon, type Lexicon } from '../query/lexicon.ts';
import { loadPagefind, type Pagefind, type FoundDocument } from './pagefind.ts';
import { readQuery } from '../query/read-query.ts';
import { readDocuments, type Documents, loadText } from './documents.ts';
import type { Filters, SearchAnswer } from './results.ts';
import { visibleWordFinder } from '../query/visible-words.ts';
import type { ResultKind } from '../../../lib/search/kinds.ts';
import type { Concept } from '../query/concepts.ts';
import { groupByPage, type Loaded } from './group.ts';
import { rankSections } from './rank.ts';

/** A loaded search. */
export interface SearchEngine {
  /** Values of the filter `session`. */
  sessions: string[];
  /**
   * @param literal Searches for the words as they stand, without corrections or synonyms.
   * @param steps How often the reader has asked for more.
   */
  search(query: string, filters: Filters, literal: boolean, steps: number): Promise<SearchAnswer>;
}

/**
 * Loads Pagefind and the lexicon. Without the lexicon the search is Pagefind's own.
 * @throws Where Pagefind can't be loaded.
 */
export async function loadEngine(folder: string, attempt: number): Promise<SearchEngine> {
  const [pagefind, lexicon] = await Promise.all([
    loadPagefind(folder, attempt),
    loadLexicon(`${folder}lexicon.json`).catch(() => undefined),
  ]);
  return makeEngine(pagefind, lexicon, folder);
}

async function loadLexicon(address: string): Promise<LoadedLexicon> {
  const response = (await takeFetched(address)) ?? (await fetch(address));
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const file = (await response.json()) as LexiconFile;
  const lexicon = parseLexicon(file);
  // A word that nothing fits gets all that guesses need ready, while Pagefind is loading.
  readQuery('뷁뷁뷁', lexicon);
  return { lexicon, sessions: file.sessions, visible: file.visible };
}

interface LoadedLexicon {
  lexicon: Lexicon;
  sessions: string[];
  visible: number;
}

function makeEngine(
  pagefind: Pagefind,
  loaded: LoadedLexicon | undefined,
  folder: string,
): SearchEngine {
  let documents: Promise<Documents> | undefined;
  const loadDocuments = () => {
    documents ??= readDocuments(pagefind);
    documents.catch(() => (documents = undefined));
    return documents;
  };
  // While the reader types.
  if (loaded) void loadDocuments().catch(() => undefined);
  const findVisible = loaded && visibleWordFinder(folder, loaded.visible);
  return {
    sessions: loaded?.sessions ?? [],
    search: async (query, filters, literal, steps) => {
      if (!loaded || literal) return plainSearch(pagefind, cleanQuery(query), filters, steps);
      const all = await loadDocuments();
      return layeredSearch(pagefind, loaded.lexicon, all, query, filters, findVisible, steps);
    },
  };
}

const LIMIT = 12;
const ANY: Concept[] = [{ wordings: [], weight: 1, term: undefined, strong: true }];

/** Pagefind's own search, for when the lexicon did not arrive or the reader wants it literally. */
async function plainSearch(
  pagefind: Pagefind,
  query: string,
  filters: Filters,
  steps: number,
): Promise<SearchAnswer> {
  const { results } = await pagefind.search(query, { filters: { ...filters } });
  const loaded = await Promise.all(results.slice(0, LIMIT * (1 + steps)).map(load));
  const marks = query.split(/\s+/).filter((word) => word !== '');
  const pages = groupByPage(loaded, undefined);
  const rest = results.length - loaded.length;
  return { query, pages, rest, literal: true, unknown: [], nearest: [], marks };
}

async function load(document: FoundDocument, index: number): Promise<Loaded> {
  const text = await loadText(document);
  const positions = [...document.words].sort((a, b) => a - b);
  const matches = [{ positions, amount: 1, worth: 1, titled: false }];
  const kind = text.kind as ResultKind;
  return { matches, text, kind, score: -index, sections: rankSections(text, matches, ANY) };
}
