import { isNounTail } from '../../../lib/korean/endings.ts';
import type { Analyze } from './site-analysis.ts';
import { breakWords } from './word-breaks.ts';

const NONE: ReadonlyMap<string, string[]> = new Map();

/**
 * Fixed splits for the Korean words of the glossary, so that a term is cut the same way in every
 * sentence: 데이터레이크 → 데이터·레이크, because both parts are names' words themselves;
 * 리니지 or 웨어하우스, whose parts mean nothing alone, stay whole.
 */
export function fixedWords(names: Iterable<string>, analyze: Analyze): Map<string, string[]> {
  const words = new Set([...names].flatMap((name) => name.split(/[^가-힣]+/)));
  const fixed = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 2 || isInflected(word, words, analyze)) continue;
    const parts = breakWords(word, analyze, NONE).map(({ text }) => text);
    const known = parts.every((part) => part.length > 1 && words.has(part));
    fixed.set(word, known ? parts : [word]);
  }
  return fixed;
}

/** Syllables that make nouns as often as they are particles: 분석가, 관계도. */
const UNSURE = new Set(['가', '도', '이']);

/** True for a word with a particle or an ending: the 보안과 of `보안과 거버넌스`, the 읽을 of `읽을 때`. */
function isInflected(word: string, words: Set<string>, analyze: Analyze): boolean {
  for (let length = 2; length < word.length; length++) {
    const rest = word.slice(length);
    if (words.has(word.slice(0, length)) && !UNSURE.has(rest) && isNounTail(rest)) return true;
  }
  const tags = analyze(word).map(({ tag }) => tag);
  return /^V/.test(tags[0] ?? '') && /E(C|F|P|TM)$/.test(tags.at(-1) ?? '');
}
