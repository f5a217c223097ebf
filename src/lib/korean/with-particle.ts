import { hasBatchim } from './jamo.ts';

const FORMS = { topic: ['은', '는'], by: ['으로', '로'] } as const;

/**
 * The particle that fits a word. es-hangul's `josa` knows more; the search dialog needs two of
 * them in the browser, where each byte counts.
 */
export function particleFor(word: string, particle: keyof typeof FORMS): string {
  const [closed, open] = FORMS[particle];
  const ends = word.replace(/[^\p{L}\p{N}]+$/u, '');
  // ㄹ takes 로: 서울로.
  if (particle === 'by' && (ends.charCodeAt(ends.length - 1) - 0xac00) % 28 === 8) return open;
  return hasBatchim(ends) ? closed : open;
}
