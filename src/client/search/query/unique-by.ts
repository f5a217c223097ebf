/** The first of those in a list that have the same key. */
export function uniqueBy<T>(list: T[], keyOf: (one: T) => unknown): T[] {
  const seen = new Set();
  return list.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}
