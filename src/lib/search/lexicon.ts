/** What the query layer knows from the build about the words of the site; `lexicon.json`. */
export interface LexiconFile {
  /** Number of pages with text that search finds. */
  pages: number;
  /** Korean nouns of the index as keys of the two-set layout, sorted, see {@link frontCode}. */
  korean: string;
  /** Other words of the index, sorted, with spaces between. */
  foreign: string;
  /** {@link encodeCount} of the pages that have each word of `korean`, then of `foreign`. */
  counts: string;
  /** Verb stems and the words of the index that are forms of them, see {@link VerbWord}; front-coded. */
  verbs: string;
  /** Names of the same thing, see {@link TermLine}; those all in Hangul are left empty. */
  terms: TermLine[];
  /** The names left empty in `terms`, in their order, as keys with `|` between. */
  names: string;
  /** Titles and headings as phrases, for consonant search and suggestions. */
  titles: string[];
  /** Values of the search filter `session`. */
  sessions: string[];
  /** Number of the files `visible/<n>.json`, see {@link visibleWordsFile}. */
  visible: number;
}

/**
 * A verb stem as keys, or with `,` and the stem after it a word of the index that doesn't begin
 * with that stem: `바꾸`, `바꿨,바꾸`. A stem with which no word begins stands only in its forms.
 */
export type VerbWord = string;

/**
 * One group of synonyms: its glossary id, then its names as phrases, each with
 * {@link encodeName} of the pages other than the glossary that have it:
 * `|데이터 레이크4|data lake2|데이터 호수0`. `·` joins words that are written without a space. An id that is the
 * second name with hyphens is left out; `-` stands for a pair that the glossary doesn't have.
 */
export type TermLine = string;

/** A count as one digit on a logarithmic scale: none 0, 1 is 1, up to 3 is 2, up to 9 is 3 … */
export const encodeCount = (count: number): string =>
  String(count === 0 ? 0 : Math.min(9, 1 + Math.ceil(Math.log(count) / Math.log(3) - 1e-9)));

/**
 * A name with the count of its pages other than the glossary as a digit. A name whose words the
 * index doesn't have at all has none.
 */
export const encodeName = (phrase: string, count: number | undefined): string =>
  phrase + (count === undefined ? (/\d$/.test(phrase) ? ' ' : '') : encodeCount(count));

/** The name and the count of {@link encodeName}. */
export const decodeName = (coded: string): { shown: string; count: number | undefined } =>
  /\d$/.test(coded)
    ? { shown: coded.slice(0, -1), count: decodeCount(coded.slice(-1)) }
    : { shown: coded.trim(), count: undefined };

/**
 * The pages of each word of a name, as far as the name tells; the words of a name that no page but
 * the glossary has are on that one page, except for endings that stand alone.
 */
export function wordCounts(words: string[], count: number | undefined): [string, number][] {
  if (count === undefined) return [];
  return words.filter((word) => count > 0 || word.length > 1).map((word) => [word, count || 1]);
}

/** The count that a digit of {@link encodeCount} stands for. */
export const decodeCount = (digit: string): number =>
  digit === '0' ? 0 : 3 ** (Number(digit) - 1);

/** Sorted words of letters, each as the number of letters it shares with the one before, and its rest. */
export function frontCode(words: string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return shared + word.slice(shared);
    })
    .join('');
}

/** The words of {@link frontCode}. */
export function frontDecode(coded: string): string[] {
  let before = '';
  return (coded.match(/\d\D*/g) ?? []).map((part) => {
    before = before.slice(0, Number(part[0])) + part.slice(1);
    return before;
  });
}

/** True for a word that is part of many others: one syllable, or three letters. */
export const isShort = (word: string): boolean => word.length < (/^[가-힣]/.test(word) ? 2 : 4);

/**
 * True for a word with too many pages to look at each: more than 81; more than 27 for a short
 * word, for which Pagefind can't tell the better pages.
 */
export const isCommon = (word: string, count: number): boolean =>
  encodeCount(count) >= (isShort(word) ? '5' : '6');

/** How the words of {@link bestWord} begin. */
export const BEST = 'best';

/** A word that only the glossary's entry of a term has, as metadata. */
export const termWord = (id: string): string => `term${id.replaceAll('-', '')}`;

/**
 * A word that only the best pages for a common name have, as metadata: asking Pagefind for
 * 데이터 itself on a site of a thousand pages takes as long as ten other searches.
 */
export const bestWord = (words: string[]): string => BEST + words.join('');
