import { isMap, isNode, isSeq, parseDocument, visit, type ErrorCode, type Node } from 'yaml';
import { createProblem, type Problem } from '../problem.ts';
import type { SourceFile } from '../source-file.ts';

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
  const problems = document.errors.slice(0, 1).map(({ code, pos }) =>
    createProblem('yaml-syntax', source, openQuote(document.contents, pos[0]) ?? pos[0], {
      detail: explain(code, lineAt(source.text, pos[0])),
    }),
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

const asNode = (value: unknown): Node | null => (isNode(value) ? value : null);

const explanations: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: '들여쓰기가 맞지 않아요',
  BLOCK_AS_IMPLICIT_KEY: '값 안에 쌍점(:)이 또 있거나 들여쓰기가 어긋났어요',
  DUPLICATE_KEY: '같은 항목이 두 번 나와요',
  MISSING_CHAR: '닫는 따옴표나 괄호, 쌍점(:)이 빠졌어요',
  MULTILINE_IMPLICIT_KEY: '항목 이름 뒤에 쌍점(:)이 없어요',
  TAB_AS_INDENT: '들여쓰기에 탭을 썼어요',
  UNEXPECTED_TOKEN: '뜻밖의 글자가 있어요',
};

function explain(code: ErrorCode, line: string): string {
  // The parser names a tab only in some places.
  const named = /^\s*\t/.test(line) ? explanations.TAB_AS_INDENT : explanations[code];
  return named ?? '문법에 맞지 않아요';
}

const lineAt = (text: string, offset: number) =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
