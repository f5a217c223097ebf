import type { Nodes, Text } from 'mdast';
import { findInlineContainers } from '../../markdown/inline-containers.ts';
import type { MdxDocument } from '../source/mdx-document.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { SiteContent } from '../source/site-content.ts';

/** Links with a slip, which readers would see as brackets: `[글] (/…)`, `[글]（/…）`, `[글](/… …)`, `[글](/…`. */
export const checkLiteralLinks = ({ documents }: SiteContent): Problem[] =>
  documents.flatMap(({ tree, source }) =>
    (tree ? findInlineContainers(tree) : [])
      .flatMap(textsIn)
      .flatMap((text) => findLiteral(source, text)),
  );

function findLiteral(source: MdxDocument['source'], { position }: Text): Problem[] {
  const start = position?.start.offset ?? 0;
  const text = source.text.slice(start, position?.end.offset);
  // An address without Markdown around it ends the text: it has become a link of its own.
  return [...text.matchAll(/\]\s*[(（]\s*(?=$|[/#]|\.{1,2}\/|https?:|mailto:)/g)].map(
    ({ index }) => {
      const from = Math.max(0, text.lastIndexOf('[', index));
      const around = source.text.slice(start + from, start + from + 40).split('\n')[0] ?? '';
      return createProblem('literal-link', source, start + from, { around });
    },
  );
}

function textsIn(node: Nodes): Text[] {
  if (node.type === 'text') return [node];
  return 'children' in node ? node.children.flatMap(textsIn) : [];
}
