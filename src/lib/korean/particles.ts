/** Particles (조사) as a pattern; 이 and 으 stand after a batchim. */
const PARTICLE =
  '[은는이가을를의에도만과와뿐요들]|(이)?(랑|나|든지|라도|라고|라는|란|며|야말로)|(으)?로(서|써)?|' +
  '에서|에게|한테|께(서)?|부터|까지|마다|조차|마저|밖에|처럼|같이|보다|대로|만큼|하고|커녕';
const SEQUENCE = new RegExp(`^(${PARTICLE}){1,3}$`);

/** True for one to three particles in a row: `을`, `에서는`, `들만의`. */
export const isParticles = (text: string): boolean => SEQUENCE.test(text);

/**
 * What ends in a consonant other than ㄹ when it is read aloud: decomposed Hangul, the names of its
 * letters (ㅋ 키읔), digits (10 십), capitals by their names (CDN 시디엔), and other Latin words by
 * how they mostly end in Korean (pipeline 파이프라인, hadoop 하둡).
 */
const CLOSED = /[ㄱ-ㄸㅁ-ㅎ\u11a8-\u11ae\u11b0-\u11c2036MN]$|([mn]e?|ng|[aeiou](ck|[ckpt]))$/;

/**
 * The particle (으)로 as it follows a word: 데이터로, 품질로, 모델링으로, 100으로, ETL로. es-hangul's
 * `josa` knows more particles, but reads neither digits nor Latin letters.
 */
export const roAfter = (word: string): string => (CLOSED.test(soundsOf(word)) ? '으로' : '로');

/** What ends in ㄹ when it is read aloud: its letter, 일, 칠, 팔, L and R by their names, and table 테이블. */
const LIEUL = /[\u11afㄹ178LR]$|[a-z]le?$/;

/** Particles that have one form after a consonant and another after a vowel. */
type ParticlePair = '은/는' | '이/가' | '을/를' | '과/와';

/** The one of two particles that follows a word: 품질이, 데이터가, table이, API가. */
export const particleAfter = (word: string, pair: ParticlePair): string => {
  const sounds = soundsOf(word);
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  return CLOSED.test(sounds) || LIEUL.test(sounds) ? afterConsonant : afterVowel;
};

/** A word without the marks after it, its Hangul taken apart into letters. */
const soundsOf = (word: string) => word.normalize('NFD').replace(/[^\p{L}\p{N}]+$/u, '');
