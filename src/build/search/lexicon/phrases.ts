import type { BreakText } from '../index/index-copy.ts';
import { normalizeWord } from '../index/fragments.ts';

/**
 * Writes a name as the words of the index, with `·` where the name has no space between two:
 * `데이터레이크 아키텍처` → `데이터·레이크 아키텍처`. Keeps the case for display.
 */
export function phraseOf(name: string, breakText: BreakText): string {
  const words = breakText(name).flatMap(({ text, start }) =>
    [...text.matchAll(/[\p{L}\p{M}\p{N}_]+(?:[.'’][\p{L}\p{N}_]+)*/gu)].map((match) => ({
      text: match[0],
      start: start + match.index,
    })),
  );
  let phrase = '';
  let end = 0;
  for (const word of words) {
    const gap = name.slice(end, word.start);
    if (phrase !== '') phrase += gap === '' ? '·' : ' ';
    phrase += word.text;
    end = word.start + word.text.length;
  }
  return phrase;
}

/** The words of a phrase as Pagefind's index has them. */
export const phraseWords = (phrase: string) => phrase.split(/[ ·]/).map(normalizeWord);
