import { isMeantAsDiagram } from '../../diagrams/fence-language.ts';
import { findDuplicates } from '../../diagrams/find-fences.ts';
import { readFence } from '../../diagrams/read-fence.ts';
import type { DiagramProblem } from '../../problems/diagram-problem.ts';
import type { MdxDocument } from '../source/mdx-document.ts';
import type { Problem } from '../../problems/problem.ts';
import type { SiteContent } from '../source/site-content.ts';
import { placeOf } from '../../problems/source-file.ts';

/** Mermaid fences by the authors' contract, and their ids within a session. Mermaid's syntax shows when drawing. */
export function checkDiagrams({ documents }: SiteContent): Problem[] {
  const sessions = [...Map.groupBy(documents, ({ session }) => session).values()];
  return sessions
    .flatMap((session) => {
      const reads = session.flatMap(readFences);
      const fences = reads.flatMap((read) => ('fence' in read ? [read.fence] : []));
      return [...reads.flatMap(({ problems }) => problems), ...findDuplicates(fences)];
    })
    .map((problem: DiagramProblem) => ({ ...problem, column: 1 }));
}

const readFences = ({ codes, source }: MdxDocument) =>
  codes
    .filter(({ node }) => isMeantAsDiagram(node))
    .map(({ node, offset }) => {
      const { line } = placeOf(source, offset);
      return readFence({ file: source.path, line }, node);
    });
