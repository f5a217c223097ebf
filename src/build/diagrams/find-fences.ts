import type { Code, Nodes } from 'mdast';
import { mdxToMdast } from 'satteri';
import { markdownFeatures } from '../../lessons/markdown-features.ts';
import { diagramProblem, type DiagramProblem } from '../problems/diagram-problem.ts';
import { isMeantAsDiagram } from './fence-language.ts';
import { variantsOf, type Fence } from './fence.ts';
import { readFence } from './read-fence.ts';

/** All mermaid fences of an MDX source in document order, with what is wrong with them. */
export function findFences(file: string, source: string) {
  const fences: Fence[] = [];
  const problems: DiagramProblem[] = [];
  for (const node of codesIn(mdxToMdast(source, { features: markdownFeatures }))) {
    const place = { file, line: node.position?.start.line ?? 1 };
    const read = readFence(place, node);
    problems.push(...read.problems);
    if ('fence' in read) fences.push(read.fence);
  }
  return { fences, problems };
}

/** Fences whose id another fence of the session has already, and narrow ones of no diagram. */
export function findDuplicates(fences: readonly Fence[]): DiagramProblem[] {
  const first = new Map<string, Fence>();
  const drawn = new Set(fences.filter(({ only }) => !only).map(({ meta }) => meta.id));
  return fences.flatMap((fence) => {
    const { id } = fence.meta;
    const problems = variantsOf(fence).flatMap((variant) => {
      const key = `${variant} ${id}`;
      const other = first.get(key);
      first.set(key, other ?? fence);
      return other
        ? [diagramProblem('diagram-duplicate', fence, { id, other: `${other.file}:${other.line}` })]
        : [];
    });
    return drawn.has(id)
      ? problems.slice(0, 1)
      : [diagramProblem('diagram-unknown', fence, { id })];
  });
}

function codesIn(node: Nodes): Code[] {
  if (node.type === 'code') return isMeantAsDiagram(node) ? [node] : [];
  return 'children' in node ? node.children.flatMap(codesIn) : [];
}
