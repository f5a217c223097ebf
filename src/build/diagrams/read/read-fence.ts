import type { Code } from 'mdast';
import { diagramMetaSchema, narrowMetaSchema } from '../../../lessons/diagrams/diagram-schema.ts';
import { problemAt, type Problem } from '../../problems/problem.ts';
import { normalizeSource } from '../../problems/problem.ts';
import { semanticClasses } from '../draw/palette.ts';
import { FENCE_LANGUAGE, type Fence } from './fence.ts';
import { findPainting, findRefusal } from './refusals.ts';
import { takeDescription } from './mermaid-source.ts';
import { particleAfter } from '../../../lib/korean/particles.ts';

/** Reads a fence by the authors' contract: the fence, or what is wrong with it. */
export function readFence(
  place: Place,
  { lang, meta, value }: Pick<Code, 'lang' | 'meta' | 'value'>,
): { fence: Fence; problems: Problem[] } | { problems: Problem[] } {
  const code = normalizeSource(value);
  if (lang !== FENCE_LANGUAGE) {
    return { problems: [problemAt('diagram-fence', place, { found: lang ?? '' })] };
  }
  const parsed = parseFenceMeta(meta ?? '');
  if ('rest' in parsed) {
    return { problems: [problemAt('diagram-meta', place, { details: parsed.rest })] };
  }
  const narrow = narrowMetaSchema.safeParse(parsed.values);
  if (narrow.success) {
    const meta = { id: narrow.data['narrow-of'], caption: '' };
    return { fence: { ...place, meta, code, only: 'narrow' }, problems: checkSource(place, code) };
  }
  const result = diagramMetaSchema.safeParse(parsed.values);
  if (!result.success) {
    const details = result.error.issues.map(describe).join(', ');
    return { problems: [problemAt('diagram-meta', place, { details })] };
  }
  const problems = [...checkDescription(place, code), ...checkSource(place, code)];
  return { fence: { ...place, meta: result.data, code }, problems };
}

const describe = ({
  path,
  code,
  ...issue
}: {
  path: PropertyKey[];
  code?: string;
  keys?: string[];
}) =>
  code === 'unrecognized_keys'
    ? `모르는 속성 ${(issue.keys ?? []).join(', ')}`
    : `${withParticle(path.map(String).join('.'))} 없거나 맞지 않아요`;

interface Place {
  file: string;
  line: number;
}

function checkDescription(place: Place, code: string): Problem[] {
  const { title, description } = takeDescription(code);
  return [
    ...(title ? [] : [problemAt('diagram-title', place, {})]),
    ...(description ? [] : [problemAt('diagram-description', place, {})]),
  ];
}

function checkSource(place: Place, code: string): Problem[] {
  const refusal = findRefusal(code);
  if (refusal) {
    return [problemAt('diagram-type', { ...place, line: place.line + refusal.line }, refusal)];
  }
  const problems = findPainting(code).map(({ word, line }) =>
    problemAt('diagram-style', { ...place, line: place.line + line }, { word }),
  );
  code.split('\n').forEach((text, i) => {
    const at = { ...place, line: place.line + 1 + i };
    const word = /^\s*(style|classDef|linkStyle)\s/.exec(text)?.[1];
    if (word) problems.push(problemAt('diagram-style', at, { word }));
    if (/\$\$.+?\$\$/.test(text)) problems.push(problemAt('diagram-formula', at, {}));
    for (const name of classesIn(text)) {
      if (!known.has(name)) problems.push(problemAt('diagram-class', at, { name }));
    }
  });
  return problems;
}

const known = new Set<string>(semanticClasses);

/** Names after `:::` and in `class a,b name`; sequence diagrams and others have no such statements. */
function classesIn(text: string): string[] {
  const marked = [...text.matchAll(/:::\s*([\w-]+)/g)].map(([, name = '']) => name);
  const stated = /^\s*class\s+[\w,\s-]+?\s+([\w-]+);?\s*$/.exec(text)?.[1];
  return stated ? [...marked, stated] : marked;
}

/** What stands after ```` ```mermaid ````, as `name="value"` pairs, or what is wrong with it. */
function parseFenceMeta(meta: string): { values: Record<string, string> } | { rest: string } {
  const values: Record<string, string> = {};
  const rest = meta
    .replace(
      /([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)')/g,
      (_, name: string, a?: string, b?: string) => {
        values[name] = a ?? b ?? '';
        return '';
      },
    )
    .trim();
  return rest ? { rest } : { values };
}

const withParticle = (name: string) => name + particleAfter(name, '이/가');
