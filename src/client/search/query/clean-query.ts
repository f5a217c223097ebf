import { plainForms } from '../../../lib/search/visible-words.ts';
import { isNounTail } from '../../../lib/korean/endings.ts';

const LIMIT = 120;

/**
 * Makes a query safe to work with: composed Hangul, plain forms of full-width letters, at most 120 characters, no control, format
 * (bidirectional marks, zero width) or lone surrogate characters, one space between words.
 */
export function cleanQuery(query: string): string {
  return plainForms(query.slice(0, 4 * LIMIT))
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LIMIT)
    .replace(/[\ud800-\udbff]$/, '');
}

/** The words of a query: stretches of letters, digits and jamo. */
export const queryWords = (query: string): string[] => query.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];

/** Syllables of the longest tail: 들에게서부터는, 되었습니다만. */
const LONGEST_TAIL = 10;

/** A word, and what is left of it without particles or endings: `카달로그를` → 카달로그를, 카달로그. */
export function nounStems(word: string): string[] {
  const stems = [word];
  const plain = /^([a-z]+?)s?$/i.exec(word.replace(/[가-힣]+$/, ''))?.[1];
  if (plain && plain !== word) stems.push(plain);
  for (let length = word.length - 1; length >= Math.max(2, word.length - LONGEST_TAIL); length--) {
    if (isNounTail(word.slice(length))) stems.push(word.slice(0, length));
  }
  return stems;
}
