/** How many of the pages must show a character for every page to load it. */
const SHARE = 1 / 2;

/** What is not painted, as the joiners that keep words together. */
const unseen = /[\s\p{Cc}\p{Cf}]/u;

/** Characters by the font in which they are. */
export interface Split {
  /** What many pages show. */
  shared: Set<string>;
  /** What each page adds, in the order of the pages. */
  pages: Set<string>[];
  /** All others that a page may come to show. */
  rest: Set<string>;
}

/**
 * Shares characters out among the fonts of a site.
 *
 * @param pages the characters that each page shows
 * @param others what scripts may show besides
 */
export function splitCharacters(pages: ReadonlySet<string>[], others: Iterable<string>): Split {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const character of page) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const isShared = (count: number) => count >= pages.length * SHARE;
  const shared = new Set([...counts].flatMap(([one, count]) => (isShared(count) ? [one] : [])));
  for (const space of [' ', '\u00a0']) shared.add(space);
  const isLeft = (character: string) => !shared.has(character) && !unseen.test(character);
  return {
    shared,
    pages: pages.map((page) => new Set([...page].filter(isLeft))),
    rest: new Set([...counts.keys(), ...others].filter(isLeft)),
  };
}

/** The characters as CSS names them: `U+AC00-AC02,U+B098`. */
export function toUnicodeRange(characters: Iterable<string>): string {
  const points = [...characters].map((one) => one.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && point === run[1] + 1) run[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return runs
    .map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`)
    .join();
}
