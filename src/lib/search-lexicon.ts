/** What the build tells the query layer about the words of the site; `lexicon.json`. */
export interface LexiconFile {
  /** Number of pages with text that search finds. */
  pages: number;
  /** Nouns and foreign words with {@link encodeCount} of their pages: `데이터h 품질e`. */
  words: string;
  /** Verb stems with the words of the index that they appear as: `바꾸:바꿔,바꿨`. */
  verbs: string;
  /** Names of the same thing, see {@link TermLine}. */
  terms: TermLine[];
  /** Titles and headings as phrases, for consonant search and suggestions. */
  titles: string[];
  /** Values of the search filter `session`. */
  sessions: string[];
}

/**
 * One group of synonyms: its glossary id (or nothing), then its names as phrases, each followed
 * by {@link encodeCount} of the pages other than the glossary that have it: `data-lake|데이터 레이크d|data lakeb`.
 * `·` joins words that are written without a space.
 */
export type TermLine = string;

/** A count as one letter on a logarithmic scale: none `-`, 1 `a`, 2 `c`, 4 `e`, 1024 `u`. */
export function encodeCount(count: number): string {
  if (count === 0) return '-';
  return String.fromCharCode(97 + Math.min(25, Math.round(2 * Math.log2(count))));
}

/** The count that a letter of {@link encodeCount} stands for. */
export const decodeCount = (letter: string) =>
  letter === '-' ? 0 : 2 ** ((letter.charCodeAt(0) - 97) / 2);
