import { createProblem, type Problem } from '../../problems/problem.ts';
import type { MdxDocument } from '../source/document.ts';
import { entryIds, type SiteContent } from '../source/site-content.ts';
import type { YamlBlock } from '../source/yaml-block.ts';
import { fenceId } from './anchors.ts';
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
      ...checkProps(document, 'unknown-term', 'Term', 'id', terms),
      ...checkProps(document, 'unknown-reference', 'Cite', 'id', references),
      ...checkProps(document, 'unknown-reference', 'Quote', 'source', references),
      ...checkProps(document, 'unknown-reference', 'Figure', 'source', references),
      ...checkProps(document, 'diagram-unknown', 'Diagram', 'id', diagrams),
      ...checkProps(document, 'diagram-unknown', 'DiagramSteps', 'id', diagrams),
      ...checkFenceSources(document, references),
    ];
  }
}

/** The ids that exist; `undefined` when they can't be known. */
type Known = readonly string[] | undefined;

function checkProps(
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

interface Entry {
  related?: unknown;
  sources?: unknown;
}

/** Ids that frontmatter and glossary entries mention: topics of the agenda, related terms, sources. */
export function checkDataMentions(site: SiteContent): Problem[] {
  const topics = site.documents.filter(({ kind }) => kind === 'topic').map(({ id }) => id);
  const entries = (Array.isArray(site.glossary.data) ? site.glossary.data : []) as (Entry | null)[];
  return [
    ...entries.flatMap(checkEntry),
    ...site.documents.flatMap(checkAgendaOf),
    ...site.documents.flatMap(checkTransfersOf),
  ];

  function checkEntry(entry: Entry | null, index: number): Problem[] {
    const { glossary, references } = site;
    return [
      ...checkValues(
        'unknown-term',
        glossary,
        [index, 'related'],
        entry?.related,
        entryIds(glossary),
      ),
      ...checkValues(
        'unknown-reference',
        glossary,
        [index, 'sources'],
        entry?.sources,
        entryIds(references),
      ),
    ];
  }

  function checkTransfersOf({
    kind,
    session,
    frontmatter,
  }: SiteContent['documents'][number]): Problem[] {
    if (kind !== 'topic' || !frontmatter) return [];
    const { transfers } = (frontmatter.data ?? {}) as { transfers?: unknown };
    const known = [...slugsOf(session), ...topics];
    return checkValues('unknown-topic', frontmatter, ['transfers'], transfers, known);
  }

  function slugsOf(session: string): string[] {
    return topics
      .filter((id) => id.startsWith(`${session}/`))
      .map((id) => id.slice(session.length + 1));
  }

  function checkAgendaOf({
    kind,
    session,
    frontmatter,
  }: SiteContent['documents'][number]): Problem[] {
    if (kind !== 'session' || !frontmatter) return [];
    return checkAgenda(
      frontmatter,
      ['agenda'],
      (frontmatter.data as { agenda?: unknown })?.agenda,
      slugsOf(session),
    );
  }
}

function checkAgenda(
  block: YamlBlock,
  path: PropertyKey[],
  lines: unknown,
  slugs: string[],
): Problem[] {
  if (!Array.isArray(lines)) return [];
  return (lines as ({ topic?: unknown; children?: unknown } | null)[]).flatMap((line, i) => [
    ...checkValues(
      'unknown-topic',
      block,
      [...path, i],
      line?.topic && { topic: line.topic },
      slugs,
    ),
    ...checkAgenda(block, [...path, i, 'children'], line?.children, slugs),
  ]);
}

function checkValues(
  code: 'unknown-topic' | 'unknown-term' | 'unknown-reference',
  block: YamlBlock,
  path: PropertyKey[],
  mentions: unknown,
  known: readonly string[] | undefined,
): Problem[] {
  if (!known || typeof mentions !== 'object' || mentions === null) return [];
  return Object.entries(mentions).flatMap(([key, id]: [string, unknown]) => {
    if (typeof id !== 'string' || known.includes(id)) return [];
    const offset = block.offsetOf([...path, key], 'value');
    return [createProblem(code, block.source, offset, { id, suggestion: suggestId(id, known) })];
  });
}

/** Authors tend to write the number of a topic's file, or to leave its session out. */
function suggestId(id: string, known: readonly string[]): string | undefined {
  const bare = id.replaceAll(/(^|\/)\d+-/g, '$1');
  return known.find((name) => name === bare || name.endsWith(`/${bare}`)) ?? suggest(id, known);
}
