/** A font made by {@link fitCharacters}. */
export interface FittedFont {
  font: Buffer;
  /** Characters left out, the most frequent first; empty where all of them fit. */
  dropped: string;
}

/**
 * Makes a font of as many characters as fit into `limit` bytes, giving up the rarest first.
 *
 * @param counts how often each character is used
 * @param subset makes the font of the given characters
 */
export async function fitCharacters(
  counts: ReadonlyMap<string, number>,
  limit: number,
  subset: (characters: string) => Promise<Buffer>,
): Promise<FittedFont> {
  const byUse = [...counts].sort(([, a], [, b]) => b - a).map(([character]) => character);
  let kept = byUse.length;
  for (;;) {
    const font = await subset(byUse.slice(0, kept).sort().join(''));
    if (font.length <= limit || kept <= 1) return { font, dropped: byUse.slice(kept).join('') };
    // Size grows with the number of characters, so a proportional cut lands close to the limit.
    kept = Math.max(1, Math.min(kept - 1, Math.floor(kept * (limit / font.length))));
  }
}
