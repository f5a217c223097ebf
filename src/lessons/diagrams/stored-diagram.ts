import type { DiagramOutline } from './outline.ts';

/** What a committed drawing says about itself. */
export interface DiagramRecord {
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
}

/** A committed drawing: its record and the SVG without it. */
export interface StoredDiagram {
  record: DiagramRecord;
  svg: string;
}

/** Puts the record into the SVG as `<metadata>`, one line each, so that changes can be read. */
export function formatDiagram({ record, svg }: StoredDiagram): string {
  const json = JSON.stringify(record).replaceAll('&', '\\u0026').replaceAll('<', '\\u003c');
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
    record: JSON.parse(found[1]) as DiagramRecord,
    svg: file.replace(found[0], '').replaceAll('\n', '').trim(),
  };
}
