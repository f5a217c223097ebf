import type { z } from 'astro/zod';
import { idSchema } from '../../../lib/schemas/values.ts';

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

/** Compares data with a schema and puts what Zod finds in the authors' terms. */
export function findSchemaIssues(schema: z.ZodType, data: unknown): SchemaIssue[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  // A text in the place of a list is no list that is too long: the wrong type alone says it all.
  const mistyped = new Set(
    result.error.issues.filter(({ code }) => code === 'invalid_type').map(pathOf),
  );
  const issues = result.error.issues.filter(
    (issue) => issue.code === 'invalid_type' || !mistyped.has(pathOf(issue)),
  );
  return issues.flatMap((issue): SchemaIssue[] => {
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

const pathOf = ({ path }: z.core.$ZodIssue) => JSON.stringify(path);

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

/** What a value should have been, in Korean, from one of Zod's issues. */
function describeExpected(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_value':
      return `${issue.values.map(String).join(', ')} 가운데 하나를 적어 주세요.`;
    case 'invalid_type':
      if (issue.expected === 'string' && isReadAsOther(value)) {
        return `따옴표가 없어서 ${value instanceof Date ? '날짜로' : '수나 참·거짓으로'} 읽혀요. 따옴표로 감싸 글자로 적어 주세요.`;
      }
      if (issue.expected === 'string' && value !== null && typeof value === 'object') {
        return '쌍점(:)이나 - 때문에 글이 나뉘었어요. 값을 작은따옴표로 감싸 주세요.';
      }
      return `${types[issue.expected] ?? issue.expected} 적어 주세요.`;
    case 'custom':
      return issue.message;
    case 'too_small':
      return `${amount(issue.origin, Number(issue.minimum))} 이상 적어 주세요.`;
    case 'too_big':
      return `${amount(issue.origin, Number(issue.maximum))} 이하로 적어 주세요.`;
    case 'invalid_format':
      return formats[issue.format] ?? '꼴을 확인해 주세요.';
    default:
      return '값을 확인해 주세요.';
  }
}

/** Whether YAML made something else of a text without quotes: `2022`, `true`, `2026-11-22`. */
const isReadAsOther = (value: unknown) =>
  value instanceof Date || typeof value === 'number' || typeof value === 'boolean';

const types: Record<string, string> = {
  array: '줄마다 - 로 시작하는 목록으로',
  boolean: 'true나 false로',
  int: '정수로',
  number: '따옴표 없는 수로',
  object: '‘이름: 값’ 꼴로',
  string: '글자로',
};

const formats: Record<string, string> = {
  regex: '영문과 숫자로 된 이름을 빈칸으로 띄워 적어 주세요.',
  date: '2026-11-22처럼 날짜로 적어 주세요.',
  url: 'https://로 시작하는 주소를 적어 주세요.',
};

function amount(origin: string, count: number): string {
  if (origin === 'string') return `${count}글자`;
  return origin === 'array' ? `${count}개` : String(count);
}

/** The keys of the object schema at `path` below `schema`. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: Definition | undefined = definitionOf(schema);
  for (const key of path) {
    current = current?.element ? definitionOf(current.element) : fieldOf(current, key);
  }
  return Object.keys(current?.shape ?? {});
}

/** The parts of Zod's schema definitions that lead from an object to its fields. */
interface Definition {
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}

function definitionOf(schema: z.ZodType): Definition {
  const definition = schema.def as Definition;
  return definition.innerType ? definitionOf(definition.innerType) : definition;
}

function fieldOf(definition: Definition | undefined, key: PropertyKey): Definition | undefined {
  const field = definition?.shape?.[String(key)];
  return field && definitionOf(field);
}
