import { isNounTail } from '../../../lib/korean/endings.ts';

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
