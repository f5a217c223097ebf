import { type Edit, editMatches, type Range } from './edits.ts';

/**
 * Characters that come along when text is copied: spaces that don't break, invisible ones, and Hangul
 * in single letters, as macOS writes names of files.
 */
export const fixCharacters = (text: string, apart: readonly Range[]): Edit[] => [
  ...editMatches(text, /[\u00a0\u202f]+/g, apart, ([spaces]) => ({
    text: ' '.repeat(spaces.length),
    what: '줄이 바뀌지 않는 빈칸을 보통 빈칸으로 바꿨어요',
  })),
  ...editMatches(
    text,
    /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g,
    apart,
    () => ({ text: '', what: '보이지 않는 글자를 지웠어요' }),
  ),
  ...editMatches(text, /[\u2028\u2029]/g, apart, () => ({
    text: ' ',
    what: '보이지 않는 글자를 지웠어요',
  })),
  ...editMatches(text, /[\uac00-\ud7a3]?[\u1100-\u11ff]+/g, apart, ([letters]) => ({
    text: letters.normalize('NFC'),
    what: '낱자로 풀린 한글을 모았어요',
  })),
];
