import { fenceId, idOf } from './anchors.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { SiteContent } from '../source/site-content.ts';
import { suggest } from './suggest.ts';

/** Steps of a diagram name nodes that its mermaid source has. */
export function checkDiagramSteps({ documents }: SiteContent): Problem[] {
  return documents.flatMap(({ elements, source, session }) =>
    elements.flatMap((step) => {
      const shows = step.attributes.find(({ name }) => name === 'shows');
      if (step.name !== 'DiagramStep' || !step.parent || !shows) return [];
      const nodes = nodesOf(session, idOf(step.parent));
      if (!nodes) return [];
      return String(shows.value)
        .split(' ')
        .filter((node) => node !== '' && !nodes.has(node))
        .map((node) => {
          const suggestion = suggest(node, nodes);
          return createProblem('diagram-unknown-node', source, shows.offset, { node, suggestion });
        });
    }),
  );

  /** Every name in the source of a diagram: nodes, groups and more. */
  function nodesOf(session: string, id: string): Set<string> | undefined {
    const code = documents
      .filter((document) => document.session === session)
      .flatMap(({ codes }) => codes)
      .find(({ node }) => node.lang === 'mermaid' && fenceId(node.meta) === id)?.node.value;
    return code === undefined ? undefined : new Set(code.match(/[A-Za-z][\w-]*\w|[A-Za-z]/g));
  }
}
