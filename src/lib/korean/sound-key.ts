import { INITIALS, toJamo } from './jamo.ts';

/** Sounds of the initial consonants in their order, ㄱ ㄲ ㄴ …; ㅇ has none. */
const SOUNDS = 'kknttlmppss sssktph';

/** Letters that an English word may have where its Hangul spelling has this as its first vowel. */
const VOWELS: Record<string, string> = Object.fromEntries(
  'ㅏaouiy ㅐaei ㅑaioy ㅓaeiou ㅔaei ㅕaeouy ㅗaouw ㅛaoy ㅜeouw ㅠeouy ㅣaeiy'
    .split(' ')
    .map((line) => [line.charAt(0), line.slice(1)]),
);

/**
 * True where a Hangul word may be the spelling of an English one: `인제스천`, `ingestion`. Besides
 * the consonants the first sound has to agree, and the number of vowels to within one.
 */
export function soundsLike(hangul: string, english: string): boolean {
  const key = soundKey(hangul);
  if (key.length < 3 || key !== soundKey(english)) return false;
  const jamo = toJamo(hangul);
  const written = english.toLowerCase();
  if (jamo.startsWith('ㅇ') !== /^([aeiouy]|w(?!r))/.test(written)) return false;
  const [first = ''] = jamo.match(/[ㅏ-ㅣ]/) ?? [];
  const [letter = ''] = written.match(/[aeiouyw]/) ?? [];
  if (VOWELS[first] && !VOWELS[first].includes(letter)) return false;
  const spoken = jamo.match(/[ㅏ-ㅞㅠㅢㅣ]+/g)?.length ?? 0;
  const vowels = written.replace(/e$/, '').match(/[aeiouy]+/g)?.length ?? 0;
  return Math.abs(spoken - vowels) <= (key.length > 3 ? 1 : 0);
}

/**
 * Consonants of a word as it sounds, the same for an English word and for its Hangul spelling:
 * `ingestion` and `인제스천` are both `nsn`.
 */
export function soundKey(word: string): string {
  const letters = /[가-힣]/.test(word) ? hangulSounds(word) : englishSounds(word);
  return letters.replace(/(.)\1+/g, '$1');
}

/** A batchim ㅇ sounds as n(g), a batchim ㅅ as t; ㅇ before a vowel is silent. */
function hangulSounds(word: string): string {
  return [...word]
    .map((syllable) => {
      const [first = '', ...rest] = toJamo(syllable);
      const end = rest.join('').replace(/[ㅏ-ㅣ]+/, '');
      return soundOf(first) + [...end].map(batchimSound).join('');
    })
    .join('');
}

const soundOf = (letter: string) => (SOUNDS[INITIALS.indexOf(letter)] ?? '').trim();
const batchimSound = (letter: string) => (letter === 'ㅅ' ? 't' : soundOf(letter) || 'n');

function englishSounds(word: string): string {
  return word
    .toLowerCase()
    .replace(/tion|sion/g, 'sn')
    .replace(/sch/g, 'sk')
    .replace(/([aeiou])re(?![aeiou])/g, '$1')
    .replace(/tch|ch|sh|dg(?=[eiy])/g, 's')
    .replace(/ph/g, 'p')
    .replace(/th/g, 's')
    .replace(/wh/g, 'w')
    .replace(/[gc](?=[eiy])/g, 's')
    .replace(/gh|h(?![aeiouy])/g, '')
    .replace(/qu/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/[cgkq]+/g, 'k')
    .replace(/[jz]/g, 's')
    .replace(/[bfv]/g, 'p')
    .replace(/d/g, 't')
    .replace(/r(?![aeiouy])/g, '')
    .replace(/r/g, 'l')
    .replace(/[aeiouyw]/g, '');
}
