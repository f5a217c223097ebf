/**
 * Single words that mean the same, as names show word by word: 데이터 품질 and data quality give
 * 품질 = quality. A word with two meanings is left out.
 * @param names Korean and English names of the same thing, as words.
 */
export function wordPairs(names: [string[], string[]][]): [string, string][] {
  const pairs = new Map<string, string | undefined>();
  for (const [ours, theirs] of names) {
    if (ours.length < 2 || ours.length !== theirs.length) continue;
    for (const [index, word] of ours.entries()) {
      const other = theirs[index] ?? '';
      if (!/^[가-힣]{2,}$/.test(word) || !/^[a-z]{3,}$/.test(other)) continue;
      pairs.set(word, !pairs.has(word) || pairs.get(word) === other ? other : undefined);
    }
  }
  return [...pairs].filter((pair): pair is [string, string] => pair[1] !== undefined);
}
