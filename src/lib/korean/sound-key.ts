import { toJamo } from './jamo.ts';

const HANGUL: Record<string, string> = {
  ㄱ: 'k', ㄲ: 'k', ㅋ: 'k', ㄴ: 'n', ㄷ: 't', ㄸ: 't', ㅌ: 't', ㄹ: 'l', ㅁ: 'm',
  ㅂ: 'p', ㅃ: 'p', ㅍ: 'p', ㅅ: 's', ㅆ: 's', ㅈ: 's', ㅉ: 's', ㅊ: 's', ㅎ: 'h',
}; // prettier-ignore

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
      return (HANGUL[first] ?? '') + [...end].map(batchimSound).join('');
    })
    .join('');
}

const batchimSound = (letter: string) => (letter === 'ㅅ' ? 't' : (HANGUL[letter] ?? 'n'));

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
