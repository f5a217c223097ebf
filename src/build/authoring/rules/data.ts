import { z } from 'astro/zod';
import { glossarySchema } from '../../../lib/schemas/glossary.ts';
import { referenceSchema } from '../../../lib/schemas/reference.ts';
import { rowsSchema } from '../../../lib/schemas/rows.ts';
import { sessionSchema, topicSchema } from '../../../lib/schemas/pages.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import { findSchemaIssues, type SchemaIssue } from '../source/schema-issues.ts';
import type { SiteContent } from '../source/site-content.ts';
import type { YamlBlock } from '../source/yaml-block.ts';
import { suggest } from './suggest.ts';

/** Frontmatter, glossary and references against the schemas that the site itself uses. */
export function checkData({ documents, glossary, references, rows }: SiteContent): Problem[] {
  return [
    ...documents.flatMap(({ kind, source, frontmatter }) =>
      frontmatter
        ? checkBlock(frontmatter, kind === 'session' ? sessionSchema : topicSchema)
        : [
            createProblem('missing-frontmatter', source, 0, {
              isOpen: /^---\s*\n/.test(source.text),
            }),
          ],
    ),
    ...glossary.problems,
    ...checkBlock(glossary, z.array(glossarySchema)),
    ...references.problems,
    ...checkBlock(references, z.array(referenceSchema)),
    ...rows.flatMap((block) => [...block.problems, ...checkBlock(block, rowsSchema)]),
  ];
}

function checkBlock(block: YamlBlock, schema: z.ZodType): Problem[] {
  if (block.problems.length > 0) return [];
  return findSchemaIssues(schema, block.data ?? (schema instanceof z.ZodArray ? [] : {})).map(
    (issue) => toProblem(block, issue),
  );
}

/** Entries of a list are named by their id, where they have one: `data-lineage.definition`. */
function nameEntry(data: unknown, { path: [index], key }: SchemaIssue): string {
  const entry = Array.isArray(data) ? (data as unknown[])[Number(index)] : undefined;
  const { id } = (entry ?? {}) as { id?: unknown };
  return typeof id === 'string' ? key.replace(/^\[\d+\]/, id) : key;
}

function toProblem(block: YamlBlock, issue: SchemaIssue): Problem {
  const { source } = block;
  const { kind, value, expected, allowed } = issue;
  const key = nameEntry(block.data, issue);
  if (kind === 'unknown') {
    return createProblem('unknown-key', source, block.offsetOf(issue.path, 'key'), {
      key,
      allowed: allowed.join(', '),
      suggestion: suggest(String(issue.path.at(-1)), allowed),
    });
  }
  const offset = block.offsetOf(issue.path, 'value');
  if (kind === 'missing') return createProblem('missing-field', source, offset, { key });
  if (kind === 'bad-id')
    return createProblem('bad-id', source, offset, { id: value.replaceAll('"', '') });
  return createProblem('wrong-value', source, offset, { key, value, expected });
}
