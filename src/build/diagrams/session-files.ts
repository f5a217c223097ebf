import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseDiagram } from '../../lib/diagrams/stored-diagram.ts';
import type { DiagramProblem } from './diagram-problem.ts';
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
  return { fences: [...bySession.values()].flat(), problems };
}

/** Path of the stored drawing, relative like the fence's file. */
export const storedPath = ({ file, meta }: Pick<Fence, 'file' | 'meta'>, variant: Variant) =>
  join(dirname(file), 'diagrams', diagramFile(meta.id, variant));

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
