/** What a committed drawing says about itself. */
interface DiagramMetadata {
  /** Hash of source, settings and Mermaid's version, by which a stale drawing is noticed. */
  hash: string;
  /** Version of Mermaid that drew it. */
  mermaid: string;
  /** Mermaid's name for the kind of diagram. */
  type: string;
  /** `accTitle` and `accDescr` of the source. */
  title: string;
  description: string;
  outline: DiagramOutline;
  /** Every text of the drawing, held against its label when it was drawn. */
  texts?: string[];
  /** Checksum of all the rest, by which a drawing edited by hand is noticed. */
  seal?: string;
}

/** A committed drawing: its metadata and the SVG without it. */
export interface StoredDiagram {
  metadata: DiagramMetadata;
  svg: string;
}

/** Puts the metadata into the SVG as `<metadata>`, one line each, so that changes can be read. */
export function formatDiagram({ metadata, svg }: StoredDiagram): string {
  const json = JSON.stringify(metadata).replaceAll('&', '\\u0026').replaceAll('<', '\\u003c');
  const opening = /^<svg[^>]*>/.exec(svg)?.[0] ?? '';
  const body = svg
    .slice(opening.length)
    .replaceAll(/(<(?:g|a|path|rect|text|defs|marker)[ >])/g, '\n$1');
  return `${opening}\n<metadata>${json}</metadata>${body.replace(/<\/svg>$/, '\n</svg>')}\n`;
}

/** Reads a committed drawing; throws where it is not one. */
export function parseDiagram(file: string): StoredDiagram {
  const found = /<metadata>(.*?)<\/metadata>/s.exec(file);
  if (!found?.[1]) throw new Error('not a stored diagram');
  return {
    metadata: JSON.parse(found[1]) as DiagramMetadata,
    svg: file.replace(found[0], '').replaceAll(/\r?\n/g, '').trim(),
  };
}

/** One entry of a diagram's outline: its text, where it leads, and what belongs to it. */
export interface OutlineItem {
  text: string;
  /** Root-absolute address, where the author linked the node. */
  href?: string;
  /** Entries below it. */
  items?: OutlineItem[];
}

/** A diagram in words, as nested lists; `ordered` where the sequence carries meaning. */
export interface DiagramOutline {
  ordered: boolean;
  items: OutlineItem[];
}

/** All texts of an outline, in reading order. */
export const outlineTexts = (items: OutlineItem[]): string[] =>
  items.flatMap(({ text, items: below = [] }) => [text, ...outlineTexts(below)]);

/** Text as XML and HTML write it, also between double quotes. */
export const escapeXml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
