import { glob, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Code, Nodes } from 'mdast';
import { compactCss } from '../../../lessons/diagrams/show-drawing.ts';
import { parseMdx } from '../../../lessons/mdx.ts';
import { problemAt, type Problem } from '../../problems/problem.ts';
import { normalizeSource } from '../../problems/problem.ts';
import { isMeantAsDiagram, variantsOf, type Fence } from './fence.ts';
import { readFence } from './read-fence.ts';

/** Every fence of every session under `root`, and what is wrong with them. */
export async function readFences(root: string) {
  const bySession = new Map<string, Fence[]>();
  const problems: Problem[] = [];
  const files = await Array.fromAsync(glob('content/sessions/*/*.mdx', { cwd: root }));
  for (const file of files.sort()) {
    const found = findFences(file, await readSource(join(root, file)));
    problems.push(...found.problems);
    const session = dirname(file);
    bySession.set(session, [...(bySession.get(session) ?? []), ...found.fences]);
  }
  for (const fences of bySession.values()) problems.push(...findDuplicates(fences));
  return { fences: [...bySession.values(), await readGuidePictures(root)].flat(), problems };
}

/** All mermaid fences of an MDX source in document order, with what is wrong with them. */
export function findFences(file: string, source: string) {
  const fences: Fence[] = [];
  const problems: Problem[] = [];
  for (const node of codesIn(parseMdx(source))) {
    const place = { file, line: node.position?.start.line ?? 1 };
    const read = readFence(place, node);
    problems.push(...read.problems);
    if ('fence' in read) fences.push(read.fence);
  }
  return { fences, problems };
}

/** Fences whose id another fence of the session has already, and narrow ones of no diagram. */
export function findDuplicates(fences: readonly Fence[]): Problem[] {
  const first = new Map<string, Fence>();
  const drawn = new Set(fences.filter(({ only }) => !only).map(({ meta }) => meta.id));
  return fences.flatMap((fence) => {
    const { id } = fence.meta;
    const problems = variantsOf(fence).flatMap((variant) => {
      const key = `${variant} ${id}`;
      const other = first.get(key);
      first.set(key, other ?? fence);
      return other
        ? [problemAt('diagram-duplicate', fence, { id, other: `${other.file}:${other.line}` })]
        : [];
    });
    return drawn.has(id) ? problems.slice(0, 1) : [problemAt('diagram-unknown', fence, { id })];
  });
}

function codesIn(node: Nodes): Code[] {
  if (node.type === 'code') return isMeantAsDiagram(node) ? [node] : [];
  return 'children' in node ? node.children.flatMap(codesIn) : [];
}

/** Pictures of the authors' guide: sources of their own, drawn with the site's colours in them. */
async function readGuidePictures(root: string): Promise<Fence[]> {
  const files = await Array.fromAsync(glob('content/diagrams/*.mmd', { cwd: root }));
  if (files.length === 0) return [];
  const sheets = ['tokens', 'diagram'].map((name) => join(root, `src/styles/${name}.css`));
  const css = await Promise.all(sheets.map(readSource));
  return Promise.all(
    files.map(async (file) => ({
      file,
      line: 0,
      meta: { id: basename(file, '.mmd'), caption: '' },
      code: await readSource(join(root, file)),
      style: compactCss(css.join('\n')),
    })),
  );
}

const readSource = async (path: string) => normalizeSource(await readFile(path, 'utf8'));
