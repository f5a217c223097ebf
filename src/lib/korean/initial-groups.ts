const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const PLAIN: Record<string, string> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' };

/** Letter under which a word stands in an index: its first consonant (doubled ones under the plain one), or `A–Z`. */
export function indexLetter(word: string): string {
  const code = word.charCodeAt(0) - 0xac00;
  const initial = code >= 0 && code < 11172 ? INITIALS[Math.floor(code / 588)] : undefined;
  return initial ? (PLAIN[initial] ?? initial) : 'A–Z';
}

/** Groups entries by index letter, keeping their order; `A–Z` comes last. */
export function groupByLetter<T>(entries: T[], word: (entry: T) => string): [string, T[]][] {
  const groups = Map.groupBy(entries, (entry) => indexLetter(word(entry)));
  return [...groups].sort(([a], [b]) => Number(a === 'A–Z') - Number(b === 'A–Z'));
}
