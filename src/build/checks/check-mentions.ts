import { fenceId } from './anchors.ts';
import type { MdxDocument } from './parse/mdx-document.ts';
import { createProblem, type Problem } from './problem.ts';
import { entryIds, type SiteContent } from './site-content.ts';
import { suggest } from './suggest.ts';

/** Ids that components mention: terms, references and diagrams of the session. */
export function checkMentions(site: SiteContent): Problem[] {
  const terms = entryIds(site.glossary);
  const references = entryIds(site.references);
  const sessions = Map.groupBy(site.documents, ({ session }) => session);
  return [...sessions.values()].flatMap((documents) => {
    const diagrams = documents.flatMap(({ codes }) =>
      codes.map(({ node }) => fenceId(node.meta) ?? ''),
    );
    return documents.flatMap((document) => checkDocument(document, diagrams));
  });

  function checkDocument(document: MdxDocument, diagrams: readonly string[]): Problem[] {
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

function check(
  { elements, source }: MdxDocument,
  code: 'unknown-term' | 'unknown-reference' | 'diagram-unknown',
  component: string,
  prop: string,
  known: readonly string[],
): Problem[] {
  return elements
    .filter(({ name }) => name === component)
    .flatMap(({ attributes }) => attributes.filter(({ name }) => name === prop))
    .flatMap(({ value: id, offset }) =>
      typeof id !== 'string' || known.includes(id)
        ? []
        : [createProblem(code, source, offset, { id, suggestion: suggest(id, known) })],
    );
}

function checkFenceSources({ codes, source }: MdxDocument, known: readonly string[]): Problem[] {
  return codes.flatMap(({ node, offset }) => {
    const id = /\ssource=["']([^"']+)["']/.exec(` ${node.meta ?? ''}`)?.[1];
    if (id === undefined || known.includes(id)) return [];
    const suggestion = suggest(id, known);
    const at = source.text.indexOf('source=', offset);
    return [createProblem('unknown-reference', source, at, { id, suggestion })];
  });
}
