import { editDistance } from '../../../lib/korean/edit-distance.ts';
import { isHangul, toJamo } from '../../../lib/korean/jamo.ts';
import type { GlossaryEntry } from '../../../lib/schemas/glossary.ts';
import { encodeName, type TermLine } from '../../../lib/search/lexicon.ts';

export interface TermSources {
  glossary: Pick<GlossaryEntry, 'id' | 'ko' | 'en' | 'variants'>[];
  pairs: NamePair[];
}

/**
 * The groups of synonyms: glossary entries, then pairs such as `원시 영역(Raw zone)` from the text.
 * @param write Writes a name as a phrase.
 * @param count Counts the pages that have a phrase; nothing for words that the index doesn't have.
 */
export function termLines(
  { glossary, pairs }: TermSources,
  write: (name: string) => string,
  count: (phrase: string) => number | undefined,
): TermLine[] {
  const line = (id: string, names: string[]) => {
    const phrases = distinct(names.map(write), (phrase) => count(phrase) ?? 0);
    const told = slug(phrases[1] ?? '') === id ? '' : id;
    return [told, ...phrases.map((phrase) => encodeName(phrase, count(phrase)))].join('|');
  };
  const known = new Set(glossary.flatMap(({ ko, en, variants }) => [ko, en, ...variants]).map(key));
  const mined = new Map(pairs.map((pair) => [key(pair.korean), pair]));
  const isNew = ({ korean, english }: NamePair) =>
    !known.has(key(korean)) && !known.has(key(english));
  return [
    ...glossary.map(({ id, ko, en, variants }) => line(id, [ko, en, ...variants])),
    ...[...mined.values()].filter(isNew).map(({ korean, english }) => line('-', [korean, english])),
  ];
}

const key = (name: string) => name.replace(/[^\p{L}\p{N}_]/gu, '').toLowerCase();
const slug = (name: string) => name.toLowerCase().replaceAll(' ', '-');

/**
 * Leaves out what the query layer works out by itself: names that differ by spaces, case or the
 * English plural, names with one of the other names in them, and Hangul spellings that no page has
 * and that are a slip of another.
 */
function distinct(phrases: string[], count: (phrase: string) => number): string[] {
  const keys = new Set<string>();
  const kept: string[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const own = key(phrase);
    const plural = own.endsWith('s') && keys.has(own.slice(0, -1));
    const known = keys.has(own) || plural || (index > 0 && isGuessed(own, phrases.map(key)));
    const searched = count(phrase) > 0 && (phrase.includes(' ') || !keys.has(own)) && !plural;
    const found =
      index > 1 && phrases.some((other) => other !== phrase && isWithin(other, phrase, count));
    if (own === '' || found || (known && !searched)) continue;
    keys.add(own);
    kept.push(index === 0 ? phrase : phrase.toLowerCase());
  }
  return kept;
}

/** True where a name is another one with more words of the site: 데이터 변환 is found as 변환. */
function isWithin(name: string, longer: string, count: (phrase: string) => number): boolean {
  const words = longer.toLowerCase().split(' ');
  const own = name.toLowerCase().split(' ');
  const at = words.findIndex((_, start) =>
    own.every((word, index) => words[start + index] === word),
  );
  const others = words.toSpliced(Math.max(0, at), own.length);
  return at >= 0 && others.length > 0 && others.every((word) => count(word) > 0);
}

const isGuessed = (name: string, others: string[]) =>
  isHangul(name) &&
  name.length > 2 &&
  others.some(
    (other) =>
      other !== name &&
      others.indexOf(other) < others.indexOf(name) &&
      editDistance(toJamo(name), toJamo(other), 0.5) <= 0.5,
  );

/** A Korean name followed by its English one in brackets. */
export interface NamePair {
  korean: string;
  english: string;
}

const PAIR = /((?:[가-힣]+ ){0,3}[가-힣]+)\(([A-Z][A-Za-z-]*(?: [A-Za-z-]+){0,3})\)/g;

/**
 * Finds pairs such as `원시 영역(Raw zone)` in a text. The Korean name is taken to have as many
 * words as the English one, or one less where a word before that is no part of a name.
 */
export function minePairs(text: string, isName: (words: string) => boolean): NamePair[] {
  return [...text.matchAll(PAIR)].flatMap(([, before = '', english = '']) => {
    const words = before.split(' ');
    const length = english.split(' ').length;
    for (let count = length; count > 0 && count > length - 2; count--) {
      const korean = words.slice(-count).join(' ');
      if (words.length >= count && isName(korean)) return [{ korean, english }];
    }
    return [];
  });
}
