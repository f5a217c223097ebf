import type { YamlBlock } from '../source/yaml-block.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import { entryIds, type SiteContent } from '../source/site-content.ts';
import { suggest } from './suggest.ts';

interface Entry {
  related?: unknown;
  sources?: unknown;
}

/** Ids that frontmatter and glossary entries mention: topics of the agenda, related terms, sources. */
export function checkDataMentions(site: SiteContent): Problem[] {
  const topics = site.documents.filter(({ kind }) => kind === 'topic').map(({ id }) => id);
  const entries = (Array.isArray(site.glossary.data) ? site.glossary.data : []) as (Entry | null)[];
  return [...entries.flatMap(checkEntry), ...site.documents.flatMap(checkAgendaOf)];

  function checkEntry(entry: Entry | null, index: number): Problem[] {
    const { glossary, references } = site;
    return [
      ...check('unknown-term', glossary, [index, 'related'], entry?.related, entryIds(glossary)),
      ...check(
        'unknown-reference',
        glossary,
        [index, 'sources'],
        entry?.sources,
        entryIds(references),
      ),
    ];
  }

  function checkAgendaOf({
    kind,
    session,
    frontmatter,
  }: SiteContent['documents'][number]): Problem[] {
    if (kind !== 'session' || !frontmatter) return [];
    const slugs = topics
      .filter((id) => id.startsWith(`${session}/`))
      .map((id) => id.slice(session.length + 1));
    return checkAgenda(
      frontmatter,
      ['agenda'],
      (frontmatter.data as { agenda?: unknown })?.agenda,
      slugs,
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
    ...check('unknown-topic', block, [...path, i], line?.topic && { topic: line.topic }, slugs),
    ...checkAgenda(block, [...path, i, 'children'], line?.children, slugs),
  ]);
}

function check(
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
