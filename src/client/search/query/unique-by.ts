/** The first of those in a list that have the same key. Apart, as neither of its two users needs the other. */
export function uniqueBy<T>(list: T[], keyOf: (one: T) => unknown): T[] {
  const seen = new Set();
  return list.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}
