import type { z } from 'astro/zod';
import { idSchema } from '../../../lib/schemas/id.ts';
import { describeExpected } from './expected.ts';
import { keysAt } from './keys-at.ts';

/** One way in which data departs from its schema, in the authors' terms. */
export interface SchemaIssue {
  kind: 'unknown' | 'missing' | 'wrong' | 'bad-id';
  /** Where it is; for an unknown key the path ends with it. */
  path: PropertyKey[];
  /** The path as authors write it: `agenda[1].title`. */
  key: string;
  /** The value as JSON. */
  value: string;
  /** What belongs there, as a sentence. */
  expected: string;
  /** The keys that the schema knows at this place. */
  allowed: string[];
}

/** Compares data with a schema. This is the only place that reads Zod's issues. */
export function findSchemaIssues(schema: z.ZodType, data: unknown): SchemaIssue[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue): SchemaIssue[] => {
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysAt(schema, issue.path);
      return issue.keys.map((key) => describe('unknown', [...issue.path, key], '', allowed));
    }
    const missing = valueAt(data, issue.path) === undefined;
    const isId = issue.code === 'invalid_format' && issue.pattern === idPattern;
    const kind = missing ? 'missing' : isId ? 'bad-id' : 'wrong';
    const expected = describeExpected(issue, valueAt(data, issue.path));
    return [describe(kind, issue.path, expected, [])];
  });

  function describe(
    kind: SchemaIssue['kind'],
    path: PropertyKey[],
    expected: string,
    allowed: string[],
  ): SchemaIssue {
    const value = written(valueAt(data, path));
    return { kind, path, key: formatPath(path), value, expected, allowed };
  }
}

/** A value as it stands in the source, or nearly so. */
function written(value: unknown): string {
  if (value === null) return '(빈 값)';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return JSON.stringify(value) ?? '';
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null)?.[key],
    data,
  );
}

const formatPath = (path: readonly PropertyKey[]) =>
  path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`))
    .join('');

/** The pattern of ids as Zod reports it. */
const idPattern = idSchema
  .safeParse('')
  .error?.issues.flatMap((issue) => (issue.code === 'invalid_format' ? [issue.pattern] : []))[0];
