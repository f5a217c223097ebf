/** How Mermaid reads a label: as Markdown where it says so, and else as it is written. */
type LabelKind = 'markdown' | 'plain';

/** A label as words: line breaks become spaces, tags go, codes of characters become characters. */
export function labelText(label: unknown, kind: LabelKind = 'plain'): string {
  const text = Array.isArray(label) ? label.join(' ') : typeof label === 'string' ? label : '';
  const words = text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\\n/g, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, '');
  return decodeCharacters(kind === 'markdown' ? withoutMarks(words) : words)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Mermaid's own codes, `#35;` while it works on them, and those of HTML. */
export const decodeCharacters = (text: string) =>
  text
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/ﬂ°(\w+)¶ß/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** A label without the signs that Mermaid takes for Markdown. */
export const withoutMarks = (text: string) =>
  text
    .replaceAll('`', '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*])/g, '$2');

const entities: Record<string, string> = {
  amp: '&',
  apos: "'",
  equals: '=',
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

/** What the outline calls a frame without a title. */
export const UNNAMED = '묶음';
