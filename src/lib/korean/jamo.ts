/** Letters that take two keys of the keyboard. */
export const PAIRS: Record<string, string> = Object.fromEntries(
  'ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** Unicode lists the letters ㄱ to ㅎ and ㅏ to ㅣ in the order of the syllables. */
const lettersFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) => String.fromCharCode(first.charCodeAt(0) + index));
const CONSONANTS = lettersFrom('ㄱ', 30);

/** Letters of the three positions in a syllable, in the order of Unicode. */
export const INITIALS = CONSONANTS.filter((letter) => !(letter in PAIRS));
export const VOWELS = lettersFrom('ㅏ', 21);
export const FINALS = ['', ...CONSONANTS.filter((letter) => !'ㄸㅃㅉ'.includes(letter))];

/** Positions of a syllable's letters, or nothing for other characters. */
function lettersOf(character: string): string[] | undefined {
  const code = character.charCodeAt(0) - 0xac00;
  if (character.length !== 1 || !(code >= 0 && code < 11172)) return undefined;
  const final = FINALS[code % 28] ?? '';
  return [INITIALS[Math.floor(code / 588)] ?? '', VOWELS[Math.floor(code / 28) % 21] ?? '', final];
}

const written = new Map<string, string>();

/**
 * Writes Hangul as the letters of the keyboard: `바뀐` → `ㅂㅏㄲㅜㅣㄴ`; other characters stay.
 * es-hangul's `disassemble` does the same; written out here because the browser pays for each byte.
 */
export function toJamo(text: string): string {
  let jamo = '';
  for (const character of text) {
    const letters =
      written.get(character) ??
      (lettersOf(character) ?? [character]).map((letter) => PAIRS[letter] ?? letter).join('');
    written.set(character, letters);
    jamo += letters;
  }
  return jamo;
}

/** The initial consonants of the syllables of a text: `데이터 품질` → `ㄷㅇㅌㅍㅈ`. */
export const choseongOf = (text: string): string =>
  [...text].map((character) => lettersOf(character)?.[0] ?? '').join('');

/** True for a text of initial consonants only, at least two: `ㄷㅇㅌ`. */
export const isChoseong = (text: string): boolean => /^[ㄱ-ㅎ]{2,}$/.test(text);

/** True for a text of Hangul syllables only. */
export const isHangul = (text: string): boolean => /^[가-힣]+$/.test(text);

const PLAIN: Record<string, string> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' };

/** Letter under which a word stands in an index: its first consonant (doubled ones under the plain one), or `A–Z`. */
export function indexLetter(word: string): string {
  const [initial] = lettersOf(word.charAt(0)) ?? [];
  return initial ? (PLAIN[initial] ?? initial) : 'A–Z';
}

/** Groups entries by index letter, keeping their order; `A–Z` comes last. */
export function groupByLetter<T>(entries: T[], word: (entry: T) => string): [string, T[]][] {
  const groups = Map.groupBy(entries, (entry) => indexLetter(word(entry)));
  return [...groups].sort(([a], [b]) => Number(a === 'A–Z') - Number(b === 'A–Z'));
}
