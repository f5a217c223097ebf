/** A Korean name followed by its English one in brackets. */
export interface NamePair {
  korean: string;
  english: string;
}

const PAIR = /((?:[가-힣]+ ){0,3}[가-힣]+)\(([A-Z][A-Za-z-]*(?: [A-Za-z-]+){0,3})\)/g;

/**
 * Finds pairs such as `원시 영역(Raw zone)` in a text. The Korean name is taken to have as many
 * words as the English one, or one less where a word before that is no part of a name.
 */
export function minePairs(text: string, isName: (words: string) => boolean): NamePair[] {
  return [...text.matchAll(PAIR)].flatMap(([, before = '', english = '']) => {
    const words = before.split(' ');
    const length = english.split(' ').length;
    for (let count = length; count > 0 && count > length - 2; count--) {
      const korean = words.slice(-count).join(' ');
      if (words.length >= count && isName(korean)) return [{ korean, english }];
    }
    return [];
  });
}
