import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { compactCss } from '../../lessons/diagrams/compact-css.ts';
import { parseDiagram } from '../../lessons/diagrams/stored-diagram.ts';
import type { DiagramProblem } from '../problems/diagram-problem.ts';
import { fenceHash } from './draw-fence.ts';
import { diagramFile, type Fence, type Variant } from './fence.ts';
import { findDuplicates, findFences } from './find-fences.ts';

/** Every fence of every session under `root`, and what is wrong with them. */
export async function readFences(root: string) {
  const bySession = new Map<string, Fence[]>();
  const problems: DiagramProblem[] = [];
  const files = await Array.fromAsync(glob('content/sessions/*/*.mdx', { cwd: root }));
  for (const file of files.sort()) {
    const found = findFences(file, await readFile(join(root, file), 'utf8'));
    problems.push(...found.problems);
    const session = dirname(file);
    bySession.set(session, [...(bySession.get(session) ?? []), ...found.fences]);
  }
  for (const fences of bySession.values()) problems.push(...findDuplicates(fences));
  return { fences: [...bySession.values(), await readGuidePictures(root)].flat(), problems };
}

/** Pictures of the authors' guide: sources of their own, drawn with the site's colours in them. */
async function readGuidePictures(root: string): Promise<Fence[]> {
  const files = await Array.fromAsync(glob('content/diagrams/*.mmd', { cwd: root }));
  if (files.length === 0) return [];
  const sheets = ['tokens', 'diagram'].map((name) => join(root, `src/styles/${name}.css`));
  const css = await Promise.all(sheets.map((path) => readFile(path, 'utf8')));
  return Promise.all(
    files.map(async (file) => ({
      file,
      line: 0,
      meta: { id: basename(file, '.mmd'), caption: '' },
      code: await readFile(join(root, file), 'utf8'),
      style: compactCss(css.join('\n')),
    })),
  );
}

/** Path of the stored drawing, relative like the fence's file. */
export const storedPath = ({ file, meta }: Pick<Fence, 'file' | 'meta'>, variant: Variant) =>
  file.endsWith('.mmd')
    ? file.replace(/mmd$/, 'svg')
    : join(dirname(file), 'diagrams', diagramFile(meta.id, variant));

/** State of the stored drawing of a fence. */
export async function storedState(
  root: string,
  fence: Fence,
  variant: Variant,
): Promise<'fresh' | 'stale' | 'missing'> {
  const path = join(root, storedPath(fence, variant));
  if (!existsSync(path)) return 'missing';
  try {
    const { hash } = parseDiagram(await readFile(path, 'utf8')).record;
    return hash === fenceHash(fence, variant) ? 'fresh' : 'stale';
  } catch {
    return 'stale';
  }
}
