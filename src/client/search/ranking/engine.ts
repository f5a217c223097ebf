import type { LexiconFile } from '../../../lib/search/lexicon.ts';
import { cleanQuery } from '../query/clean-query.ts';
import { layeredSearch } from './layered-search.ts';
import { parseLexicon, type Lexicon } from '../query/lexicon.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import { plainSearch } from './plain-search.ts';
import { readQuery } from '../query/read-query.ts';
import { readDocuments, type Documents } from './documents.ts';
import type { Filters, SearchAnswer } from './results.ts';
import { visibleWordFinder } from '../query/visible-words.ts';

/** A loaded search. */
export interface SearchEngine {
  /** Values of the filter `session`. */
  sessions: string[];
  /** @param literal Searches for the words as they stand, without corrections or synonyms. */
  search(query: string, filters: Filters, literal: boolean): Promise<SearchAnswer>;
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

async function loadLexicon(address: string): Promise<Loaded> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const file = (await response.json()) as LexiconFile;
  const lexicon = parseLexicon(file);
  // A word that nothing fits gets all that guesses need ready, while Pagefind is loading.
  readQuery('뷁뷁뷁', lexicon);
  return { lexicon, sessions: file.sessions, visible: file.visible };
}

interface Loaded {
  lexicon: Lexicon;
  sessions: string[];
  visible: number;
}

function makeEngine(pagefind: Pagefind, loaded: Loaded | undefined, folder: string): SearchEngine {
  let documents: Promise<Documents> | undefined;
  const findVisible = loaded && visibleWordFinder(folder, loaded.visible);
  return {
    sessions: loaded?.sessions ?? [],
    search: async (query, filters, literal) => {
      if (!loaded || literal) return plainSearch(pagefind, cleanQuery(query), filters);
      documents ??= readDocuments(pagefind);
      documents.catch(() => (documents = undefined));
      const all = await documents;
      return layeredSearch(pagefind, loaded.lexicon, all, query, filters, findVisible);
    },
  };
}
