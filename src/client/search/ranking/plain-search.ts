import type { ResultKind } from '../../../lib/search/kinds.ts';
import type { Concept } from '../query/concepts.ts';
import { groupByPage, type Loaded } from './group.ts';
import type { FoundDocument, Pagefind } from './pagefind.ts';
import type { Filters, SearchAnswer } from './results.ts';
import { loadText } from './document-text.ts';
import { rankSections } from './sections.ts';

const LIMIT = 12;
const ANY: Concept[] = [{ wordings: [], weight: 1, term: undefined, strong: true }];

/** Pagefind's own search, for when the lexicon did not arrive or the reader wants it literally. */
export async function plainSearch(
  pagefind: Pagefind,
  query: string,
  filters: Filters,
): Promise<SearchAnswer> {
  const { results } = await pagefind.search(query, { filters: { ...filters } });
  const loaded = await Promise.all(results.slice(0, LIMIT).map(load));
  const marks = query.split(/\s+/).filter((word) => word !== '');
  const pages = groupByPage(loaded, undefined);
  return { query, pages, literal: true, unknown: [], nearest: [], marks };
}

async function load(document: FoundDocument, index: number): Promise<Loaded> {
  const text = await loadText(document);
  const positions = [...document.words].sort((a, b) => a - b);
  const candidate = { document, matches: [{ positions, amount: 1, titled: false }] };
  const kind = text.kind as ResultKind;
  return { candidate, text, kind, score: -index, sections: rankSections(text, candidate, ANY) };
}
