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
export const roAfter = (word: string): string =>
  CLOSED.test(word.normalize('NFD').replace(/[^\p{L}\p{N}]+$/u, '')) ? '으로' : '로';
