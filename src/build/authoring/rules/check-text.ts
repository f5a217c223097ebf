import { resolveInlines } from '../../markdown/emphasis/resolve.ts';
import { findInlineContainers } from '../../markdown/inline-containers.ts';
import type { MdxDocument } from '../source/mdx-document.ts';
import type { YamlBlock } from '../source/yaml-block.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { SiteContent } from '../source/site-content.ts';
import { placeOf } from '../../problems/source-file.ts';

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

function checkProps({ elements, source }: MdxDocument): Problem[] {
  return elements
    .flatMap(({ attributes }) => attributes)
    .filter(({ value }) => String(value).includes('**'))
    .map(({ value, offset }) => {
      const around = excerptAt(String(value), String(value).indexOf('**'));
      return createProblem('literal-emphasis-in-value', source, offset, { around });
    });
}

function checkValues(block: YamlBlock): Problem[] {
  return stringsIn(block.data, []).map(([path, value]) => {
    const around = excerptAt(value, value.indexOf('**'));
    const offset = block.offsetOf(path, 'value');
    return createProblem('literal-emphasis-in-value', block.source, offset, { around });
  });
}

/** Strings with `**` anywhere in YAML data, with their paths. */
function stringsIn(data: unknown, path: PropertyKey[]): [PropertyKey[], string][] {
  if (typeof data === 'string') return data.includes('**') ? [[path, data]] : [];
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
