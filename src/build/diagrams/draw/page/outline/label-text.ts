/** A label as words: line breaks become spaces, Mermaid's entity codes become characters. */
export function labelText(label: unknown): string {
  const text = Array.isArray(label) ? label.join(' ') : String(label ?? '');
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\\n/g, ' ')
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/ﬂ°(\w+)¶ß/g, (_, name: string) => entities[name] ?? '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/<[^>]*>/g, '')
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Record<string, string> = {
  amp: '&',
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

/** What a frame without a title is called where it is told in words. */
export const UNNAMED = '묶음';
