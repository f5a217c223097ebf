import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { formatDiagram, type StoredDiagram } from '../../../lessons/diagrams/stored-diagram.ts';

/** A text as it was held against its label, and what stands in its place now. */
export interface Difference {
  label: string;
  drawn: string;
}

/** A drawing as a file that tells whether anybody has edited it since. */
export function sealDiagram({ metadata, svg }: StoredDiagram): string {
  const stored = { metadata: { ...metadata, texts: textsOf(svg) }, svg };
  return formatDiagram({ ...stored, metadata: { ...stored.metadata, seal: sealOf(stored) } });
}

/** Whether a drawing is, to the letter, what was drawn. */
export const isSealed = (stored: StoredDiagram) => stored.metadata.seal === sealOf(stored);

/** The first text that was another when it was drawn; undefined where only shapes or words about it are. */
export function findDifference({ metadata, svg }: StoredDiagram): Difference | undefined {
  const { texts = [] } = metadata;
  const now = textsOf(svg);
  const length = Math.max(texts.length, now.length);
  const at = Array.from({ length }, (_, i) => i).find((i) => texts[i] !== now[i]);
  return at === undefined ? undefined : { label: texts[at] ?? '', drawn: now[at] ?? '' };
}

function sealOf({ metadata, svg }: StoredDiagram): string {
  const rest = { ...metadata, seal: undefined };
  return createHash('sha256')
    .update(JSON.stringify([rest, svg]))
    .digest('hex')
    .slice(0, 16);
}

const textsOf = (svg: string): string[] =>
  [...parseHTML(`<body>${svg}</body>`).document.querySelectorAll('text')].map(
    (text) => text.textContent ?? '',
  );
