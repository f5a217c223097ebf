import { toJamo } from '../../../lib/korean/jamo.ts';
import { isParticles } from '../../../lib/korean/particles.ts';
import { isFormOf } from '../../../lib/korean/verb-forms.ts';
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
  return (
    vocabulary.kindOf(word) === 'noun' && !hidesParticle(word, pages) && !isVerb(word, vocabulary)
  );
}

const isForeignWord = (word: string) => word.length > 1 && !STOP.has(word);

/** Syllables that make nouns as often as they are particles: 분석가, 관계도. */
const UNSURE = new Set(['가', '도']);

/** A noun that the analyser left with its particle (곳도, 마음이): the bare noun is as common. */
function hidesParticle(word: string, pages: ReadonlyMap<string, number>): boolean {
  const own = pages.get(word) ?? 0;
  for (let length = 1; length < word.length; length++) {
    const tail = word.slice(length);
    if (!isParticles(tail)) continue;
    const stem = pages.get(word.slice(0, length)) ?? 0;
    if (stem > 2 * own || (length > 1 && stem >= own && !UNSURE.has(tail))) return true;
  }
  return false;
}

/**
 * A verb that the analyser took for a noun (모인, 돌리지, 돌보). Other forms may be nouns as well:
 * 그림, 읽기, 보고.
 */
const isVerb = (word: string, vocabulary: Vocabulary) =>
  vocabulary
    .stemsAt(word.charAt(0))
    .some((stem) => stem === word || (isFormOf(stem, word) && /(ㄴ|ㄹ|ㅈㅣ)$/.test(toJamo(word))));
