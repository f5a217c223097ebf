/** Letters that are often confused: by ear (ㅐ/ㅔ), by spelling rule (ㅟ/ㅣ after ㅅ), by strength. */
const ALIKE = new Set(
  'ㅐㅔ ㅒㅖ ㅖㅔ ㅒㅐ ㅓㅏ ㅗㅓ ㅗㅜ ㅡㅜ ㅡㅓ ㅣㅡ ㅑㅏ ㅕㅓ ㅛㅗ ㅠㅜ ㄱㅋ ㄱㄲ ㄲㅋ ㄷㅌ ㄷㄸ ㄸㅌ ㅂㅍ ㅂㅃ ㅃㅍ ㅅㅆ ㅈㅊ ㅈㅉ ㅉㅊ ㄹㄴ'
    .split(' ')
    .flatMap(([a, b]) => [`${a}${b}`, `${b}${a}`]),
);

/**
 * Weighted edit distance of two texts, letter by letter: 1 for a letter inserted, deleted, replaced
 * two letters swapped, or the consonants of a syllable swapped (리임, 리밍); half for letters that sound alike and for a silent ㅇ.
 * @param limit Anything farther counts as `Infinity`.
 */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit * 2) return Infinity;
  let earlier: number[] = [];
  let before: number[] = [];
  let last = [0];
  for (let j = 0; j < to.length; j++) last.push((last[j] ?? 0) + weight(to.charAt(j)));
  for (let i = 1; i <= from.length; i++) {
    const a = from.charAt(i - 1);
    const row = [(last[0] ?? 0) + weight(a)];
    for (let j = 1; j <= to.length; j++) {
      const b = to.charAt(j - 1);
      let cost = Math.min(
        (last[j] ?? 0) + weight(a),
        (row[j - 1] ?? 0) + weight(b),
        (last[j - 1] ?? 0) + difference(a, b),
      );
      if (i > 1 && j > 1 && a === to.charAt(j - 2) && b === from.charAt(i - 2)) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + (a === b ? 0 : 1));
      }
      const isTurned = a !== b && a === to.charAt(j - 3) && b === from.charAt(i - 3);
      if (i > 2 && isTurned && from.charAt(i - 2) === to.charAt(j - 2)) {
        cost = Math.min(cost, (earlier[j - 3] ?? Infinity) + 1);
      }
      row.push(cost);
    }
    if (row.every((cost) => cost > limit)) return Infinity;
    earlier = before;
    before = last;
    last = row;
  }
  const distance = last[to.length] ?? Infinity;
  return distance > limit ? Infinity : distance;
}

const weight = (letter: string) => (letter === 'ㅇ' ? 0.5 : 1);
const difference = (a: string, b: string) => (a === b ? 0 : ALIKE.has(a + b) ? 0.5 : 1);
