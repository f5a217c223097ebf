import { FINALS, INITIALS, PAIRS, toJamo, VOWELS } from './jamo.ts';

/** Keys of the Korean two-set layout (두벌식) with their letters; shift where it makes a difference. */
const KEYS: Record<string, string> = Object.fromEntries(
  'qㅂ wㅈ eㄷ rㄱ tㅅ yㅛ uㅕ iㅑ oㅐ pㅔ aㅁ sㄴ dㅇ fㄹ gㅎ hㅗ jㅓ kㅏ lㅣ zㅋ xㅌ cㅊ vㅍ bㅠ nㅜ mㅡ Qㅃ Wㅉ Eㄸ Rㄲ Tㅆ Oㅒ Pㅖ'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const LETTERS = Object.fromEntries(Object.entries(KEYS).map(([key, letter]) => [letter, key]));
const JOINED = Object.fromEntries(Object.entries(PAIRS).map(([letter, pair]) => [pair, letter]));

/** What the same keys give in the English layout: `ㅏㅁ람` → `kafka`. */
export const asLatinKeys = (hangul: string): string =>
  [...toJamo(hangul)].map((letter) => LETTERS[letter] ?? letter).join('');

/**
 * What the same keys give in the Korean layout: `epdlxj` → `데이터`. Letters that make no
 * syllable stay letters. (es-hangul's `convertQwertyToHangul` throws on some of these.)
 */
export function asHangulKeys(latin: string): string {
  const letters = [...latin].map((key) => KEYS[key] ?? KEYS[key.toLowerCase()] ?? key);
  let text = '';
  for (let at = 0; at < letters.length;) {
    const { syllable, used } = syllableAt(letters, at);
    text += syllable;
    at += used;
  }
  return text;
}

/** The longest syllable that begins at a place; a consonant before a vowel belongs to the next one. */
function syllableAt(letters: string[], at: number): { syllable: string; used: number } {
  const letter = (offset: number) => letters[at + offset] ?? '';
  const initial = INITIALS.indexOf(letter(0));
  if (initial < 0 || !VOWELS.includes(letter(1))) return { syllable: letter(0), used: 1 };
  const double = JOINED[letter(1) + letter(2)];
  const vowel = VOWELS.indexOf(double ?? letter(1));
  let used = double ? 3 : 2;
  let final = 0;
  if (isFinalAt(letters, at + used)) {
    const pair = JOINED[letter(used) + letter(used + 1)];
    const both = pair !== undefined && isFinalAt(letters, at + used + 1);
    final = FINALS.indexOf(both ? pair : letter(used));
    used += both ? 2 : 1;
  }
  return { syllable: String.fromCharCode(0xac00 + (initial * 21 + vowel) * 28 + final), used };
}

const isFinalAt = (letters: string[], at: number) =>
  FINALS.indexOf(letters[at] ?? '') > 0 && !VOWELS.includes(letters[at + 1] ?? '');
