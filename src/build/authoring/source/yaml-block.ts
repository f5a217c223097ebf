import {
  type Document,
  type ErrorCode,
  isMap,
  isNode,
  isSeq,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { createProblem, type Problem, type SourceFile } from '../../problems/problem.ts';
import { explainYamlError } from './yaml-syntax.ts';

/** YAML in a file, with the places of its keys and values. */
export interface YamlBlock {
  source: SourceFile;
  data: unknown;
  problems: Problem[];
  /** Offset of the key or the value at `path`, or of the deepest part of it that exists. */
  offsetOf(path: readonly PropertyKey[], part: 'key' | 'value'): number;
}

/** Reads `source` from `start` to `end` as YAML. Syntax errors become problems, never exceptions. */
export function parseYaml(source: SourceFile, start = 0, end = source.text.length): YamlBlock {
  const before = source.text.slice(0, start).replaceAll(/[^\n]/g, ' ');
  // Astro's reader makes a date of a day without quotes; the checks have to see the same.
  const document = parseDocument(before + source.text.slice(start, end), {
    customTags: ['timestamp'],
  });
  const slips = document.errors.map(({ code, pos }) => ({ code, offset: pos[0] }));
  const problems = [...slips, ...strayAliases(document)]
    .slice(0, 1)
    .map(({ code, offset }) =>
      createProblem(
        'yaml-syntax',
        source,
        openQuote(document.contents, offset) ?? offset,
        explainYamlError(code, lineAt(source.text, offset)),
      ),
    );
  return {
    source,
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    offsetOf: (path, part) => findOffset(document.contents, path, part) ?? start,
  };
}

function findOffset(
  node: Node | null,
  path: readonly PropertyKey[],
  part: 'key' | 'value',
): number | undefined {
  const here = node?.range?.[0];
  const [step, ...rest] = path;
  if (!node || step === undefined) return here;
  if (isSeq(node)) return findOffset(asNode(node.items[Number(step)]), rest, part) ?? here;
  if (!isMap(node)) return here;
  const pair = node.items.find(({ key }) => String(key) === String(step));
  if (!pair) return here;
  const key = asNode(pair.key)?.range?.[0];
  if (rest.length === 0 && part === 'key') return key;
  return findOffset(asNode(pair.value), rest, part) ?? key;
}

/** Where the quotation mark stands that is still open at `offset`. */
function openQuote(contents: Node | null, offset: number): number | undefined {
  let start: number | undefined;
  visit(contents, {
    Scalar(_key, { type, range }) {
      const isQuoted = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
      if (isQuoted && range && range[0] < offset && offset <= range[1]) start = range[0];
    },
  });
  return start;
}

/** `*굵게*` at the start of a value is a reference to something that has no name. */
function strayAliases(document: Document.Parsed): { code: ErrorCode; offset: number }[] {
  const stray: { code: ErrorCode; offset: number }[] = [];
  visit(document, {
    Alias(_key, alias) {
      if (!alias.resolve(document))
        stray.push({ code: 'BAD_ALIAS', offset: alias.range?.[0] ?? 0 });
    },
  });
  return stray;
}

const asNode = (value: unknown): Node | null => (isNode(value) ? value : null);

const lineAt = (text: string, offset: number) =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
