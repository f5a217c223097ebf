import { isVerbTail } from './endings.ts';
import { toJamo } from './jamo.ts';

/**
 * True where a word is a form of a verb or adjective.
 * @param stem Dictionary form without 다: `바꾸`.
 * @param word A word as somebody typed it: `바꿨나요`.
 */
export function isFormOf(stem: string, word: string): boolean {
  const starts = known.get(stem) ?? stemsOf(toJamo(stem));
  known.set(stem, starts);
  const letters = uncontracted(toJamo(stem), toJamo(word));
  return starts.some(
    (start) => letters.startsWith(start) && isVerbTail(letters.slice(start.length)),
  );
}

/** Endings that nouns end in as well: 비행기, 바나나, 강아지. */
const AMBIGUOUS = new Set([...'기나네가지자라다니며군죠음']);

/** True for a word that ends as verbs do, whatever its stem: 맡고, 끓이는. */
export function endsLikeVerb(word: string): boolean {
  if (!/^[가-힣]{2,}$/.test(word)) return false;
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at + 1)).some(
    (tail) => !AMBIGUOUS.has(tail) && isVerbTail(toJamo(tail)),
  );
}

const known = new Map<string, string[]>();

/** 해 stands for 하여, 돼 for 되어: 해서, 했던, 돼요. */
function uncontracted(stem: string, word: string): string {
  const contracted = /ㅎㅏ$|ㄷㅗㅣ$/.test(stem) && word.startsWith(`${stem.slice(0, -1)}ㅐ`);
  return contracted ? `${stem}ㅇㅕ${word.slice(stem.length)}` : word;
}

/** The stem as it stands before endings: regular, shortened before a vowel, and irregular. */
function stemsOf(stem: string): string[] {
  const cut = stem.slice(0, -1);
  const stems = [stem];
  if (stem.endsWith('ㄹㅡ')) stems.push(`${cut}ㄹ`); // 고르 → 골라
  if (/[ㅡㅣ]$/.test(stem)) stems.push(cut); // 모으 → 모아, 옮기 → 옮겨
  if (/[ㄹㅅㅎ]$/.test(stem)) stems.push(cut); // 만들 → 만드는, 낫 → 나은
  if (stem.endsWith('ㅂ')) stems.push(`${cut}ㅇㅜ`, `${cut}ㅇㅗ`); // 어렵 → 어려운, 돕 → 도와
  if (stem.endsWith('ㄷ')) stems.push(`${cut}ㄹ`); // 듣 → 들어
  return stems;
}
