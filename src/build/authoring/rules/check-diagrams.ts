import { isMeantAsDiagram } from '../../diagrams/read/fence.ts';
import { findDuplicates } from '../../diagrams/read/find-fences.ts';
import { readFence } from '../../diagrams/read/read-fence.ts';
import type { Problem } from '../../problems/problem.ts';
import { placeOf } from '../../problems/source-file.ts';
import type { MdxDocument } from '../source/mdx-document.ts';
import type { SiteContent } from '../source/site-content.ts';

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
