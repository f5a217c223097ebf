import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Direction } from '../../../lessons/diagrams/diagram-schema.ts';
import { parseDiagram } from '../../../lessons/diagrams/stored-diagram.ts';
import { normalizeSource, problemAt, type Problem } from '../../problems/problem.ts';
import { DRAWING_VERSION, mermaidConfig, mermaidVersion } from '../draw/settings.ts';
import { diagramFile, placeOfLabel, type Fence, type Variant } from '../read/fence.ts';
import { findDifference, isSealed, type Difference } from './seal.ts';

/** Path of the stored drawing, relative like the fence's file. */
export const storedPath = ({ file, meta }: Pick<Fence, 'file' | 'meta'>, variant: Variant) =>
  file.endsWith('.mmd')
    ? file.replace(/mmd$/, 'svg')
    : join(dirname(file), 'diagrams', diagramFile(meta.id, variant));

/** What became of a drawing since it was drawn. */
type StoredState =
  { state: 'fresh' | 'stale' | 'missing' } | ({ state: 'edited' } & Partial<Difference>);

/** State of the stored drawing of a fence. */
export async function storedState(
  root: string,
  fence: Fence,
  variant: Variant,
): Promise<StoredState> {
  const path = join(root, storedPath(fence, variant));
  if (!existsSync(path)) return { state: 'missing' };
  try {
    const stored = parseDiagram(await readFile(path, 'utf8'));
    if (stored.metadata.hash !== fenceHash(fence, variant)) return { state: 'stale' };
    return isSealed(stored) ? { state: 'fresh' } : { state: 'edited', ...findDifference(stored) };
  } catch {
    return { state: 'stale' };
  }
}

/** What an author has to do about the stored drawing of a fence, at the fence or at the label. */
export async function storedProblem(
  root: string,
  fence: Fence,
  variant: Variant,
): Promise<Problem | undefined> {
  const stored = await storedState(root, fence, variant);
  const file = storedPath(fence, variant);
  if (stored.state === 'fresh') return undefined;
  if (stored.state !== 'edited') return problemAt(`diagram-${stored.state}`, fence, { file });
  const { label = '', drawn = '' } = stored;
  return problemAt('diagram-edited', placeOfLabel(fence, fence.code, label), {
    file,
    label,
    drawn,
  });
}

/** The hash that the stored drawing of a fence must carry. */
export const fenceHash = (fence: Pick<Fence, 'meta' | 'code' | 'style'>, variant: Variant) =>
  diagramHash(fence.code, variant === 'narrow' ? fence.meta.narrow : undefined, fence.style);

const settings = JSON.stringify([DRAWING_VERSION, mermaidVersion, mermaidConfig]);

/**
 * What a drawing was made from, as 16 hexadecimal digits: its source, the direction it was turned
 * to, the style sheet in it, Mermaid's version and the settings. A stored drawing with another hash
 * is stale. Line ends don't count: Git may have changed them.
 */
export function diagramHash(code: string, direction?: Direction, style?: string): string {
  return createHash('sha256')
    .update(JSON.stringify([settings, normalizeSource(code).trim(), direction ?? null, style]))
    .digest('hex')
    .slice(0, 16);
}

/** How far coordinates may lie apart between browsers, in the drawing's units. */
const TOLERANCE = 4;

const NUMBER = /-?\d*\.?\d+/g;

/** Whether two stored drawings are the same but for what browsers measure differently. */
export function sameDrawing(stored: string, drawn: string): boolean {
  const [a, b] = [normalizeSource(stored), normalizeSource(drawn)];
  if (a === b) return true;
  const [shapeA, shapeB] = [bodyOf(a), bodyOf(b)];
  if (metadataOf(a) !== metadataOf(b)) return false;
  if (shapeA.replace(NUMBER, '#') !== shapeB.replace(NUMBER, '#')) return false;
  const [numbersA, numbersB] = [numbersOf(shapeA), numbersOf(shapeB)];
  return numbersA.every((value, i) => Math.abs(value - (numbersB[i] ?? NaN)) <= TOLERANCE);
}

/**
 * In a picture with a style sheet in it, colours may change before it is drawn again; the seal
 * depends on coordinates.
 */
const metadataOf = (file: string) => {
  const whole = /<metadata>(.*?)<\/metadata>/s.exec(file)?.[1] ?? '';
  const metadata = whole.replace(/,"seal":"\w*"/, '');
  return file.includes('<style>') ? metadata.replace(/"hash":"\w*"/, '') : metadata;
};
const bodyOf = (file: string) =>
  file.replace(/<metadata>.*?<\/metadata>|<style>.*?<\/style>/gs, '');
const numbersOf = (text: string) => (text.match(NUMBER) ?? []).map(Number);
