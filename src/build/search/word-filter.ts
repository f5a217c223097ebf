import { isParticles } from '../../lib/korean/particles.ts';
import type { Vocabulary } from './vocabulary.ts';

/** English words that name nothing. */
const STOP = new Set(
  'an and are as at be became by do does for from how if in into is it its my no not of off on or our so that the their them these they this to us was we were what when where which who why will with you your'.split(
    ' ',
  ),
);

/** True for a word of the index that a query may ask for: a noun or a foreign word. */
export function isFindable(
  word: string,
  pages: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): boolean {
  if (!/^[가-힣]+$/.test(word))
    return /^[a-z]/.test(word) ? isForeignWord(word) : /^\d{3,}$/.test(word);
  return vocabulary.kindOf(word) === 'noun' && !hidesParticle(word, pages);
}

const isForeignWord = (word: string) => word.length > 1 && !STOP.has(word);

/** A noun that the analyser left with its particle (곳도): the bare noun is at least as common. */
function hidesParticle(word: string, pages: ReadonlyMap<string, number>): boolean {
  for (let length = 1; length < word.length; length++) {
    const stem = pages.get(word.slice(0, length)) ?? 0;
    if (stem > 2 * (pages.get(word) ?? 0) && isParticles(word.slice(length))) return true;
  }
  return false;
}
