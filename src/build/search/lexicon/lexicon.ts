import { asLatinKeys } from '../../../lib/korean/keyboard.ts';
import {
  decodeName,
  wordCounts,
  encodeCount,
  frontCode,
  type LexiconFile,
  type TermLine,
} from '../../../lib/search/lexicon.ts';
import type { Fragment } from '../index/fragments.ts';
import { PageTexts } from '../index/fragments.ts';
import { phraseWords } from './phrases.ts';
import { termLines, type TermSources } from './term-lines.ts';
import { verbWords } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isFindable } from './vocabulary.ts';

interface Sources extends TermSources {
  fragments: Fragment[];
  vocabulary: Vocabulary;
  titles: string[];
  /** Number of files of visible words. */
  visible: number;
  sessions: string[];
  /** Writes a name as a phrase. */
  write: (name: string) => string;
}

/** Builds the lexicon from the words that the index really has. */
export function buildLexicon(sources: Sources): LexiconFile {
  const { vocabulary, write } = sources;
  const texts = new PageTexts(sources.fragments);
  const count = (phrase: string) => texts.count(phraseWords(phrase));
  const indexed = texts.words();
  const isIndexed = (phrase: string) => phraseWords(phrase).every((word) => indexed.has(word));
  const terms = termLines(sources, write, (phrase) =>
    isIndexed(phrase) ? count(phrase) : undefined,
  );
  const names = new Set(
    terms.flatMap((line) => line.split('|').slice(1)).map((name) => decodeName(name).shown),
  );
  const titles = [...new Set(sources.titles.map(write))].filter(isNameLike).sort();
  const guessed = new Set(guessedNames(sources.glossary, names, count));
  const told = countsFromNames(terms);
  const words = countWords(indexed, vocabulary).filter(
    ({ word, pages }) => !guessed.has(word) && !isKnownFromNames(told.get(word), pages),
  );
  const korean = words.filter(({ word }) => /^[가-힣]+$/.test(word)).map(inKeys);
  korean.sort((a, b) => (a.word < b.word ? -1 : 1));
  const foreign = words.filter(({ word }) => !/^[가-힣]+$/.test(word));
  return {
    pages: texts.pages,
    korean: frontCode(korean.map(({ word }) => word)),
    foreign: foreign.map(({ word }) => word).join(' '),
    counts: [...korean, ...foreign].map(({ pages }) => encodeCount(pages)).join(''),
    verbs: frontCode(verbWords(vocabulary)),
    terms: terms.map((line) => line.split('|').map(withoutHangul).join('|')),
    names: terms
      .flatMap((line) => line.split('|').slice(1).filter(isInHangul))
      .map(asLatinKeys)
      .join('|'),
    titles: titles.filter((title) => !names.has(title.toLowerCase())),
    sessions: sources.sessions,
    visible: sources.visible,
  };
}

/** Pages of the words of names, as far as the names tell: the reader's browser takes them from there. */
function countsFromNames(terms: TermLine[]): Map<string, number> {
  const told = new Map<string, number>();
  for (const { shown, count } of terms
    .flatMap((line) => line.split('|').slice(1))
    .map(decodeName)) {
    for (const [word, pages] of wordCounts(phraseWords(shown), count)) {
      told.set(word, Math.max(told.get(word) ?? 0, pages));
    }
  }
  return told;
}

/** True where the names tell the number of a word's pages well enough: within a factor of four. */
const isKnownFromNames = (told: number | undefined, pages: number) =>
  !!told && Math.abs(Number(encodeCount(told)) - Number(encodeCount(pages))) < 3;

/** Spellings that only the glossary has and that the query layer works out by itself. */
const guessedNames = (
  glossary: TermSources['glossary'],
  names: Set<string>,
  count: (phrase: string) => number,
) =>
  glossary
    .flatMap(({ variants }) => variants)
    .filter((name) => /^[가-힣]+$/.test(name) && !names.has(name) && count(name) === 0);

/** A name of Hangul, spaces and its count. */
const isInHangul = (name: string) => /^[가-힣 ·]+\d?$/.test(name);
const withoutHangul = (name: string) => (isInHangul(name) ? '' : name);

const inKeys = ({ word, pages }: Counted): Counted => ({ word: asLatinKeys(word), pages });
/** Titles of two to four words without particles or endings. */
const isNameLike = (title: string) => /^[^ ·]+( [^ ·]+){1,3}$/.test(title);

interface Counted {
  word: string;
  pages: number;
}

const countWords = (pages: Map<string, number>, vocabulary: Vocabulary): Counted[] =>
  [...pages]
    .filter(([word]) => isFindable(word, pages, vocabulary))
    .map(([word, count]) => ({ word, pages: count }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
