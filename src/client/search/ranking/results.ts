import type { ResultKind } from '../../../lib/search/kinds.ts';

/** A piece of text to show; `marked` pieces are what was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** One place on a page: a section, a term, a diagram or a reference. */
export interface Hit {
  /** Root-absolute address with its fragment. */
  url: string;
  title: string;
  kind: ResultKind;
  excerpt: Piece[];
}

/** What was found on one page, best place first. */
export interface PageHits {
  url: string;
  title: string;
  /** The session it belongs to; empty for the glossary and the references. */
  session: string;
  hits: Hit[];
  /** How many places there are besides those in `hits`. */
  more: number;
  /** The others, made when they are asked for. */
  others: () => Hit[];
}

/** The glossary's answer to a query that names a term. */
export interface Definition {
  term: string;
  english: string;
  text: string;
  url: string;
}

/** What the reader narrowed the search to; nothing means everything. */
export interface Filters {
  kind?: ResultKind;
  session?: string;
}

/** The answer to one query. */
export interface SearchAnswer {
  query: string;
  pages: PageHits[];
  definition?: Definition;
  /** What was searched instead of what was typed: `데이터 품질` for `epdlxj vnawlf`. */
  readAs?: string;
  /** True where only the words as they stand were searched for. */
  literal?: boolean;
  /** How many documents were found besides those that were read. */
  rest: number;
  /** Words of the query that the site doesn't have. */
  unknown: string[];
  /** Where nothing was found: what the site knows of the query, and terms close to it. */
  nearest: string[];
  /** Forms to mark on the page of a hit. */
  marks: string[];
}
