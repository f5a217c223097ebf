import { childrenOf, plainText, type MdxNode } from '../../../lessons/mdx.ts';
import { resolveInlines } from '../../markdown/emphasis/resolve.ts';
import { findInlineContainers } from '../../markdown/inline-containers.ts';
import { createProblem, placeOf, type Problem, type SourceFile } from '../../problems/problem.ts';
import type { MdxDocument } from '../source/document.ts';
import type { SiteContent } from '../source/site-content.ts';
import type { YamlBlock } from '../source/yaml-block.ts';

/** `**` that readers would see, in running text and where no Markdown is read; fences without an end. */
export function checkText({ documents, glossary, references }: SiteContent): Problem[] {
  return [
    ...documents.flatMap((document) => [
      ...checkEmphasis(document),
      ...checkProps(document),
      ...checkFences(document),
      ...(document.frontmatter ? checkValues(document.frontmatter) : []),
    ]),
    ...checkValues(glossary),
    ...checkValues(references),
  ];
}

/** The text from a `**` on, as a message shows it. */
const excerptAt = (text: string, offset: number) =>
  text.slice(offset, offset + 20).split('\n')[0] ?? '';

function checkEmphasis({ tree, source }: MdxDocument): Problem[] {
  const containers = tree ? findInlineContainers(tree) : [];
  return containers
    .flatMap(({ children }) => resolveInlines(children, source.text).literals)
    .filter((offset, i, all) => placeOf(source, offset).line !== lineBefore(source, all[i - 1]))
    .map((offset) => {
      const around = excerptAt(source.text, offset);
      return createProblem('literal-emphasis', source, offset, { around });
    });
}

/** One problem a line is enough: the second `**` is the first one's missing partner. */
const lineBefore = (source: MdxDocument['source'], offset: number | undefined) =>
  offset === undefined ? 0 : placeOf(source, offset).line;

/** Markdown where none is read: emphasis, code, links, formulas, and signs of other tools. */
const signsInValues =
  /\*\*|`[^`]+`|\[[^\]]+\]\([^)]*\)|\[\[[^\]]+\]\]|==[^=\s][^=]*==|~~[^~\s][^~]*~~|(?<![\p{L}\d:]):[a-z][a-z_]{2,}:|<\/?[A-Z]\w*[\s/>]|\$[^$\s][^$]*[\\^_][^$]*\$/u;

function checkProps({ elements, source }: MdxDocument): Problem[] {
  return elements
    .flatMap(({ attributes }) => attributes)
    .filter(({ value }) => signsInValues.test(String(value)))
    .map(({ value, offset }) => {
      const around = excerptAt(String(value), String(value).search(signsInValues));
      return createProblem('literal-emphasis-in-value', source, offset, { around });
    });
}

function checkValues(block: YamlBlock): Problem[] {
  return stringsIn(block.data, []).map(([path, value]) => {
    const around = excerptAt(value, value.search(signsInValues));
    const offset = block.offsetOf(path, 'value');
    return createProblem('literal-emphasis-in-value', block.source, offset, { around });
  });
}

/** Strings with signs of Markdown anywhere in YAML data, with their paths. */
function stringsIn(data: unknown, path: PropertyKey[]): [PropertyKey[], string][] {
  if (typeof data === 'string') return signsInValues.test(data) ? [[path, data]] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => stringsIn(value, [...path, key]));
}

function checkFences({ codes, source }: MdxDocument): Problem[] {
  return codes.flatMap(({ node, offset }) => {
    const lines = source.text.slice(offset, node.position?.end.offset).split('\n');
    const isClosed = lines.length > 1 && /^[\s>]*(`{3,}|~{3,})\s*$/.test(lines.at(-1) ?? '');
    return isClosed ? [] : [createProblem('unclosed-fence', source, offset, {})];
  });
}

/** Invisible characters and decomposed Hangul, which search and links would not match. */
export const checkCharacters = ({ documents, glossary, references }: SiteContent): Problem[] =>
  [...documents, glossary, references].flatMap(({ source }) => checkSource(source));

function checkSource(source: SourceFile): Problem[] {
  let start = 0;
  return source.text.split('\n').flatMap((line) => {
    const found = stray.exec(line);
    const at = start + (found?.index ?? 0);
    start += line.length + 1;
    if (!found) return [];
    return [createProblem('stray-character', source, at, { name: nameOf(found[0]) })];
  });
}

/** Spaces, hyphens and directions without a form of their own, and single letters of Hangul syllables. */
const stray =
  /[\u00a0\u00ad\u1100-\u11ff\u200b\u200c\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/;

function nameOf(character: string): string {
  if (/[\u1100-\u11ff]/.test(character)) return '낱자로 풀린 한글';
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `${character === '\u00a0' ? '줄이 바뀌지 않는 빈칸' : '보이지 않는 글자'}(U+${code})`;
}

/** A cell of a table with one sentence or less has no full stop, one with several ends with one. */
export const checkCells = ({ documents }: SiteContent): Problem[] =>
  documents.flatMap(({ source, tree }) =>
    (tree ? cellsOf(tree) : []).flatMap((node) => {
      const cell = plainText(node).trim();
      const hasSeveral = /[.?!]\s+\S/.test(cell);
      if (hasSeveral === cell.endsWith('.')) return [];
      const offset = node.position?.start.offset ?? 0;
      return [createProblem('cell-full-stop', source, offset, { cell, hasSeveral })];
    }),
  );

const cellsOf = (node: MdxNode): MdxNode[] =>
  node.type === 'tableCell' ? [node] : childrenOf(node).flatMap(cellsOf);

/** `TODO:` in a lesson, as new pages hold it where the author has to write: one problem for a file. */
export function checkUnfinished({ documents }: SiteContent): Problem[] {
  return documents.flatMap(({ source }) => {
    const places = [...source.text.matchAll(/\bTODO:[^\n"'<]*/g)];
    const [first] = places;
    if (!first) return [];
    const lines = new Set(places.map(({ index }) => placeOf(source, index).line));
    const details = { around: first[0].trim(), count: places.length, lines: [...lines].join(', ') };
    return [createProblem('unfinished-text', source, first.index, details)];
  });
}

/** JavaScript in MDX, which authors rarely mean: stray braces, imports and exports. Comments are fine. */
export function checkScripts({ documents }: SiteContent): Problem[] {
  return documents.flatMap(({ source, scripts }) =>
    scripts.flatMap(({ type, code, offset }) => {
      const short = code.trim().split('\n')[0]?.slice(0, 40) ?? '';
      if (type === 'esm') return [createProblem('no-import', source, offset, { code: short })];
      // `## 제목 {id}` is reported with the heading.
      if (isEndOfHeading(source.text, offset)) return [];
      const isComment = /^\s*(\/\*.*\*\/\s*)*$/s.test(code);
      return isComment ? [] : [createProblem('stray-expression', source, offset, { code: short })];
    }),
  );
}

function isEndOfHeading(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset) + 1).split('\n')[0] ?? '';
  return /^#{2,3}\s.*\{[a-z][\w-]*\}\s*$/i.test(line);
}
