import { fenceId } from './anchors.ts';
import type { MdxDocument } from '../source/mdx-document.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import { entryIds, type SiteContent } from '../source/site-content.ts';
import { suggest } from './suggest.ts';

/**
 * Ids that components mention: terms, references and diagrams of the session. What a file that
 * cannot be read may define is not missed; its own problem comes first.
 */
export function checkMentions(site: SiteContent): Problem[] {
  const terms = entryIds(site.glossary);
  const references = entryIds(site.references);
  const sessions = Map.groupBy(site.documents, ({ session }) => session);
  return [...sessions.values()].flatMap((documents) => {
    const isRead = documents.every(({ tree }) => tree);
    const ids = documents.flatMap(({ codes }) => codes.map(({ node }) => fenceId(node.meta) ?? ''));
    const diagrams = isRead ? ids : undefined;
    return documents.flatMap((document) => checkDocument(document, diagrams));
  });

  function checkDocument(document: MdxDocument, diagrams: Known): Problem[] {
    return [
      ...check(document, 'unknown-term', 'Term', 'id', terms),
      ...check(document, 'unknown-reference', 'Cite', 'id', references),
      ...check(document, 'unknown-reference', 'Quote', 'source', references),
      ...check(document, 'unknown-reference', 'Figure', 'source', references),
      ...check(document, 'diagram-unknown', 'Diagram', 'id', diagrams),
      ...check(document, 'diagram-unknown', 'DiagramSteps', 'id', diagrams),
      ...checkFenceSources(document, references),
    ];
  }
}

/** The ids that there are; `undefined` where nobody can tell. */
type Known = readonly string[] | undefined;

function check(
  { elements, source }: MdxDocument,
  code: 'unknown-term' | 'unknown-reference' | 'diagram-unknown',
  component: string,
  prop: string,
  known: Known,
): Problem[] {
  if (!known) return [];
  return elements
    .filter(({ name }) => name === component)
    .flatMap(({ attributes }) => attributes.filter(({ name }) => name === prop))
    .flatMap(({ value: id, offset }) =>
      typeof id !== 'string' || known.includes(id)
        ? []
        : [createProblem(code, source, offset, { id, suggestion: suggest(id, known) })],
    );
}

function checkFenceSources({ codes, source }: MdxDocument, known: Known): Problem[] {
  if (!known) return [];
  return codes.flatMap(({ node, offset }) => {
    const id = /\ssource=["']([^"']+)["']/.exec(` ${node.meta ?? ''}`)?.[1];
    if (id === undefined || known.includes(id)) return [];
    const suggestion = suggest(id, known);
    const at = source.text.indexOf('source=', offset);
    return [createProblem('unknown-reference', source, at, { id, suggestion })];
  });
}
