import type { LexiconFile } from '../../lib/search-lexicon.ts';
import { cleanQuery } from './clean-query.ts';
import { layeredSearch } from './layered-search.ts';
import { parseLexicon } from './lexicon.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import { plainSearch } from './plain-search.ts';
import { readRecords, type Records } from './records.ts';
import type { Filters, SearchAnswer } from './results.ts';

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
    fetchLexicon(`${folder}lexicon.json`).catch(() => undefined),
  ]);
  return makeEngine(pagefind, lexicon);
}

async function fetchLexicon(address: string): Promise<LexiconFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as LexiconFile;
}

function makeEngine(pagefind: Pagefind, file: LexiconFile | undefined): SearchEngine {
  const lexicon = file && parseLexicon(file);
  let records: Promise<Records> | undefined;
  return {
    sessions: file?.sessions ?? [],
    search: async (query, filters, literal) => {
      if (!lexicon || literal) return plainSearch(pagefind, cleanQuery(query), filters);
      const all = await (records ??= readRecords(pagefind));
      return layeredSearch(pagefind, lexicon, all, query, filters);
    },
  };
}
