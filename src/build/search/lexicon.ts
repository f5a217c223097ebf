import { asLatinKeys } from '../../lib/korean/keyboard.ts';
import {
  decodeName,
  encodeCount,
  frontCode,
  type LexiconFile,
  type TermLine,
} from '../../lib/search-lexicon.ts';
import type { Fragment } from './fragments.ts';
import { phraseWords } from './phrases.ts';
import { termLines, type TermSources } from './term-lines.ts';
import { verbLines } from './verb-lines.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isFindable } from './word-filter.ts';

interface Sources extends TermSources {
  fragments: Fragment[];
  vocabulary: Vocabulary;
  titles: string[];
  sessions: string[];
  /** Writes a name as a phrase. */
  write: (name: string) => string;
}

const GLOSSARY = '/glossary/';
const pageOf = (url: string) => url.replace(/#.*/, '');

/** Builds the lexicon from the words that the index really has. */
export function buildLexicon(sources: Sources): LexiconFile {
  const { fragments, vocabulary, write } = sources;
  const texts = new Map<string, string>();
  for (const { url, words } of fragments) {
    const page = pageOf(url);
    texts.set(page, `${texts.get(page) ?? ''} ${words.join(' ')} `);
  }
  const lessons = [...texts].filter(([page]) => page !== GLOSSARY).map(([, text]) => text);
  const count = (phrase: string) => {
    const needle = ` ${phraseWords(phrase).join(' ')} `;
    return lessons.filter((text) => text.includes(needle)).length;
  };
  const terms = termLines(sources, write, count);
  const names = new Set(
    terms.flatMap((line) => line.split('|').slice(1)).map((name) => decodeName(name).shown),
  );
  const titles = [...new Set(sources.titles.map(write))].filter(isTelling).sort();
  const elsewhere = new Set([...usedWords(terms), ...guessedNames(sources.glossary, names, count)]);
  const words = countWords(texts, vocabulary).filter(({ word }) => !elsewhere.has(word));
  const korean = words.filter(({ word }) => /^[가-힣]+$/.test(word)).map(inKeys);
  korean.sort((a, b) => (a.word < b.word ? -1 : 1));
  const foreign = words.filter(({ word }) => !/^[가-힣]+$/.test(word));
  return {
    pages: texts.size,
    korean: frontCode(korean.map(({ word }) => word)),
    foreign: foreign.map(({ word }) => word).join(' '),
    counts: [...korean, ...foreign].map(({ pages }) => encodeCount(pages)).join(''),
    verbs: verbLines(vocabulary).join(' '),
    terms,
    titles: titles.filter((title) => !names.has(title.toLowerCase())),
    sessions: sources.sessions,
  };
}

/** Words of the names that the text has: the reader's browser takes them from there. */
const usedWords = (terms: TermLine[]) =>
  new Set(
    terms
      .flatMap((line) => line.split('|').slice(1))
      .map(decodeName)
      .flatMap(({ shown, count }) => (count > 0 ? phraseWords(shown) : [])),
  );

/** Spellings that only the glossary has and that the query layer works out by itself. */
const guessedNames = (
  glossary: TermSources['glossary'],
  names: Set<string>,
  count: (phrase: string) => number,
) =>
  glossary
    .flatMap(({ variants }) => variants)
    .filter((name) => /^[가-힣]+$/.test(name) && !names.has(name) && count(name) === 0);

const inKeys = ({ word, pages }: Counted): Counted => ({ word: asLatinKeys(word), pages });
/** Titles of two to four words without particles or endings. */
const isTelling = (title: string) => /^[^ ·]+( [^ ·]+){1,3}$/.test(title);

interface Counted {
  word: string;
  pages: number;
}

function countWords(texts: Map<string, string>, vocabulary: Vocabulary): Counted[] {
  const pages = new Map<string, number>();
  for (const text of texts.values()) {
    for (const word of new Set(text.split(' '))) pages.set(word, (pages.get(word) ?? 0) + 1);
  }
  return [...pages]
    .filter(([word]) => isFindable(word, pages, vocabulary))
    .map(([word, count]) => ({ word, pages: count }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
}
