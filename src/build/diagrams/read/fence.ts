import type { DiagramMeta, Direction } from '../../../lessons/diagrams/diagram-schema.ts';

/** A mermaid fence of an MDX file. */
export interface Fence {
  /** Path of the file, as it was given. */
  file: string;
  /** Line of the opening fence, from 1. */
  line: number;
  meta: DiagramMeta;
  code: string;
  /** Set where the fence draws another one's diagram for narrow screens; its id is in `meta`. */
  only?: 'narrow';
  /** Style sheet to put into the drawing, for a picture that is not shown by the site itself. */
  style?: string;
}

/** The two drawings that a fence can have. */
export type Variant = 'wide' | 'narrow';

/** Variants that a fence draws. */
export function variantsOf({ meta, only }: Pick<Fence, 'meta' | 'only'>): Variant[] {
  if (only) return [only];
  return meta.narrow ? ['wide', 'narrow'] : ['wide'];
}

/** File name of a drawing in the session's `diagrams` folder. */
export const diagramFile = (id: string, variant: Variant) =>
  variant === 'narrow' ? `${id}.narrow.svg` : `${id}.svg`;

/** The source of one variant. */
export const variantCode = ({ meta, code }: Pick<Fence, 'meta' | 'code'>, variant: Variant) =>
  variant === 'narrow' && meta.narrow ? withDirection(code, meta.narrow) : code;

/** Turns a flowchart, timeline or state diagram, with the groups inside it, without moving lines. */
export function withDirection(code: string, direction: Direction): string {
  return code
    .replace(/^(\s*(?:flowchart|graph|swimlane)[ \t]+)(?:TB|TD|BT|LR|RL)\b/m, `$1${direction}`)
    .replace(/^(\s*timeline)(?:[ \t]+(?:LR|TD))?[ \t]*$/m, direction === 'LR' ? '$1 LR' : '$1 TD')
    .replace(/^(\s*direction[ \t]+)(?:TB|TD|BT|LR|RL)\b/gm, `$1${direction}`);
}

/** Where a label begins in the source of a fence, or the line of the fence itself. */
export function placeOfLabel(fence: Pick<Fence, 'file' | 'line'>, code: string, label = '') {
  const start = label.split(/\s/)[0] ?? '';
  const at = start ? code.split('\n').findIndex((text) => text.includes(start)) : -1;
  return { file: fence.file, line: at < 0 ? fence.line : fence.line + 1 + at };
}

/** The word after the three backticks that begins a diagram. */
export const FENCE_LANGUAGE = 'mermaid';

/** Whether a code block is meant as a diagram, even where the word is misspelt: `Mermaid`, `mermaidid=…`. */
export const isMeantAsDiagram = ({ lang }: { lang?: string | null | undefined }): boolean =>
  lang?.toLowerCase().startsWith(FENCE_LANGUAGE) ?? false;
