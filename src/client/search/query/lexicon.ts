import { asHangulKeys } from '../../../lib/korean/keyboard.ts';
import {
  decodeCount,
  decodeName,
  wordCounts,
  frontDecode,
  type LexiconFile,
} from '../../../lib/search/lexicon.ts';

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
  /** Id in the glossary. */
  term?: string;
  title?: boolean;
  /** All names of it that the text has, best known first; the same list for all its names. */
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
  const words = readWords(file);
  const entries = new Map<string, Entry>();
  const inHangul = file.names.split('|').map(asHangulKeys).values();
  const terms = file.terms.map((line) => readTerm(line, inHangul));
  for (const { names } of terms) addWords(words, names);
  for (const term of terms) addTerm(entries, term, words);
  for (const pair of wordPairs(
    terms.map(({ names: [ours, theirs] }) => [ours?.words ?? [], theirs?.words ?? []]),
  )) {
    const names = pair
      .filter((word) => words.has(word))
      .map((word) => ({ words: [word], count: words.get(word) ?? 0 }));
    for (const word of pair) addEntry(entries, word, { shown: word, names });
  }
  for (const title of file.titles) {
    const phrase = { words: wordsOf(title), count: 1 };
    addEntry(entries, keyOf(title), { shown: shownOf(title), title: true, names: [phrase] });
  }
  for (const [word, count] of words) {
    addEntry(entries, word, { shown: word, names: [{ words: [word], count }] });
  }
  return {
    pages: file.pages,
    entries,
    words,
    verbs: readVerbs(file.verbs),
    longest: Math.max(0, ...[...entries.keys()].map((key) => key.length)),
  };
}

const split = (text: string) => (text === '' ? [] : text.split(' '));

function readWords({ korean, foreign, counts }: LexiconFile): Map<string, number> {
  const words = [...frontDecode(korean).map(asHangulKeys), ...split(foreign)];
  return new Map(words.map((word, index) => [word, decodeCount(counts.charAt(index))]));
}

function readVerbs(coded: string): Map<string, string[]> {
  const verbs = new Map<string, string[]>();
  for (const line of frontDecode(coded)) {
    const [form = '', stem = form] = line.split(',').map(asHangulKeys);
    verbs.set(stem, [...(verbs.get(stem) ?? []), form]);
  }
  return verbs;
}

interface Term {
  id: string;
  /** `pages` as {@link decodeName} returns it. */
  names: (Phrase & { shown: string; pages: number | undefined })[];
}

/** @param inHangul The names that are left out of the lines. */
function readTerm(line: string, inHangul: Iterator<string, undefined>): Term {
  const [id = '', ...coded] = line.split('|');
  const names = coded
    .map((name) => decodeName(name || (inHangul.next().value ?? '')))
    .map(({ shown, count }) => ({ shown, pages: count, count: count ?? 0, words: wordsOf(shown) }));
  return { id: id || (names[1]?.shown ?? '').toLowerCase().replaceAll(' ', '-'), names };
}

/** Words of names that the text has stand in no list of their own. */
function addWords(words: Map<string, number>, names: Term['names']): void {
  for (const { words: parts, pages } of names) {
    for (const [word, count] of wordCounts(parts, pages)) {
      words.set(word, Math.max(words.get(word) ?? 0, count));
    }
  }
}

function addTerm(
  entries: Map<string, Entry>,
  { id, names }: Term,
  words: Map<string, number>,
): void {
  const used = names.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  // A term that no lesson uses is still in the glossary.
  const inGlossary = names.filter((name) => name.words.every((word) => words.has(word)));
  const phrases = used.length > 0 ? used : inGlossary;
  for (const { shown } of names) {
    const entry = { shown: shownOf(shown), names: phrases, ...(id !== '-' && { term: id }) };
    addEntry(entries, keyOf(shown), entry);
  }
}

/** The first entry of a key stays: terms come before titles, titles before words. */
function addEntry(entries: Map<string, Entry>, key: string, entry: Entry): void {
  if (key !== '' && !entries.has(key)) entries.set(key, entry);
}

/**
 * Single words that mean the same, as names show word by word: 데이터 품질 and data quality give
 * 품질 = quality. A word with two meanings is left out.
 * @param names Korean and English names of the same thing, as words.
 */
function wordPairs(names: [string[], string[]][]): [string, string][] {
  const pairs = new Map<string, string | undefined>();
  for (const [ours, theirs] of names) {
    if (ours.length < 2 || ours.length !== theirs.length) continue;
    for (const [index, word] of ours.entries()) {
      const other = theirs[index] ?? '';
      if (!/^[가-힣]{2,}$/.test(word) || !/^[a-z]{3,}$/.test(other)) continue;
      pairs.set(word, !pairs.has(word) || pairs.get(word) === other ? other : undefined);
    }
  }
  return [...pairs].filter((pair): pair is [string, string] => pair[1] !== undefined);
}
