import { INITIALS, toJamo } from './jamo.ts';

/** Sounds of the initial consonants in their order, ㄱ ㄲ ㄴ …; ㅇ has none. */
const SOUNDS = 'kknttlmppss sssktph';

/** True where a Hangul word may be the spelling of an English one: `인제스천`, `ingestion`. */
export function soundsLike(hangul: string, english: string): boolean {
  const key = soundKey(hangul);
  const other = known.get(english) ?? soundKey(english);
  known.set(english, other);
  if (key.length < 3 || key !== other) return false;
  const spoken = toJamo(hangul).match(/[ㅏ-ㅞㅠㅢㅣ]+/g)?.length ?? 0;
  const written =
    english
      .toLowerCase()
      .replace(/e$/, '')
      .match(/[aeiouy]+/g)?.length ?? 0;
  return Math.abs(spoken - written) <= 1;
}

const known = new Map<string, string>();

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
