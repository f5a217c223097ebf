import { decodeCount, type LexiconFile } from '../../lib/search-lexicon.ts';

/** Words of the index in a row, as a search asks for them. */
export interface Phrase {
  words: string[];
  /** Number of pages (other than the glossary) that have it, roughly. */
  count: number;
}

/** Something that the site knows by name: a word, a term with its synonyms, a title. */
export interface Entry {
  /** As it is shown to readers. */
  shown: string;
  /** Id in the glossary; `''` for a pair found in the text, `undefined` for what isn't a term. */
  term?: string;
  title?: boolean;
  /** All names of it that the text has, best known first. */
  names: Phrase[];
}

export interface Lexicon {
  pages: number;
  /** Entries by name without spaces, in lower case. */
  entries: Map<string, Entry>;
  /** Pages per word of the index. */
  words: Map<string, number>;
  /** Verb stems with their forms in the index. */
  verbs: Map<string, string[]>;
  /** Letters of the longest key. */
  longest: number;
}

const lower = (text: string) => text.toLowerCase();
const wordsOf = (phrase: string) =>
  phrase.split(/[ ·]/).map((word) => lower(word).replace(/[^\p{L}\p{N}_]/gu, ''));
const shownOf = (phrase: string) => phrase.replaceAll('·', '');

/** How a name is looked up: without spaces, in lower case. */
export const keyOf = (name: string): string => lower(name).replace(/[^\p{L}\p{N}_]/gu, '');

/** Reads the lexicon of the build. */
export function parseLexicon(file: LexiconFile): Lexicon {
  const words = new Map(
    split(file.words).map((word) => [word.slice(0, -1), decodeCount(word.slice(-1))]),
  );
  const entries = new Map<string, Entry>();
  for (const line of file.terms) addTerm(entries, line, words);
  for (const title of file.titles) {
    const phrase = { words: wordsOf(title), count: 1 };
    addEntry(entries, keyOf(title), { shown: shownOf(title), title: true, names: [phrase] });
  }
  for (const [word, count] of words) {
    addEntry(entries, word, { shown: word, names: [{ words: [word], count }] });
  }
  const verbs = split(file.verbs).map((line) => line.split(':'));
  return {
    pages: file.pages,
    entries,
    words,
    verbs: new Map(verbs.map(([stem = '', forms = '']) => [stem, forms.split(',')])),
    longest: Math.max(0, ...[...entries.keys()].map((key) => key.length)),
  };
}

const split = (text: string) => (text === '' ? [] : text.split(' '));

function addTerm(entries: Map<string, Entry>, line: string, words: Map<string, number>): void {
  const [term = '', ...coded] = line.split('|');
  const names = coded.map((name) => ({
    shown: name.slice(0, -1),
    count: decodeCount(name.slice(-1)),
  }));
  const all = names.map(({ shown, count }) => ({ words: wordsOf(shown), count }));
  const used = all.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  // A term that no lesson uses is still in the glossary.
  const phrases =
    used.length > 0 ? used : all.filter((name) => name.words.every((word) => words.has(word)));
  const shown = shownOf(names[0]?.shown ?? '');
  for (const name of names) addEntry(entries, keyOf(name.shown), { shown, term, names: phrases });
}

/** The first entry of a key stays: terms come before titles, titles before words. */
function addEntry(entries: Map<string, Entry>, key: string, entry: Entry): void {
  if (key !== '' && !entries.has(key)) entries.set(key, entry);
}
