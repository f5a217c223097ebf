import { isMeantAsDiagram, variantsOf } from '../../diagrams/read/fence.ts';
import { findDuplicates, readFences } from '../../diagrams/read/find-fences.ts';
import { readFence } from '../../diagrams/read/read-fence.ts';
import { storedProblem } from '../../diagrams/store/stored-files.ts';
import { createProblem, placeOf, type Problem } from '../../problems/problem.ts';
import type { MdxDocument } from '../source/document.ts';
import type { SiteContent } from '../source/site-content.ts';
import { fenceId, idOf } from './anchors.ts';
import { suggest } from './suggest.ts';

/** Mermaid fences by the authors' contract, and their ids within a session. Mermaid's syntax shows when drawing. */
export function checkDiagrams({ documents }: SiteContent): Problem[] {
  const sessions = [...Map.groupBy(documents, ({ session }) => session).values()];
  return sessions.flatMap((session) => {
    const reads = session.flatMap(readDocument);
    const fences = reads.flatMap((read) => ('fence' in read ? [read.fence] : []));
    return [...reads.flatMap(({ problems }) => problems), ...findDuplicates(fences)];
  });
}

const readDocument = ({ codes, source }: MdxDocument) =>
  codes
    .filter(({ node }) => isMeantAsDiagram(node))
    .map(({ node, offset }) => {
      const { line } = placeOf(source, offset);
      return readFence({ file: source.path, line }, node);
    });

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

/**
 * Drawings on the disk that are missing or older than their source. Where `found` says that a
 * lesson cannot be read there is nothing to compare yet.
 */
export async function checkDrawings(root: string, found: readonly Problem[]): Promise<Problem[]> {
  if (found.some(({ code }) => unreadable.has(code))) return [];
  // Pictures of the authors' guide are not part of the site.
  const fences = (await readFences(root)).fences.filter(({ file }) => file.endsWith('.mdx'));
  const problems = await Promise.all(
    fences.map(async (fence) => {
      for (const variant of variantsOf(fence)) {
        const problem = await storedProblem(root, fence, variant);
        if (problem) return [problem];
      }
      return [];
    }),
  );
  return problems.flat();
}

const unreadable = new Set<string>(['mdx-syntax', 'unclosed-component']);
