import type { Heading, Nodes, Root } from 'mdast';
import { mdxToMdast, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';

/** Features of the parser. The site's Markdown processor and everything else that reads content share them. */
export const markdownFeatures = {
  headingAttributes: true,
  // Closing quotes before Hangul come out wrong, and `--` is never meant as a dash.
  smartPunctuation: { quotes: false, dashes: false },
  math: true,
  gfm: {
    footnotes: {
      label: '각주',
      backLabel: (number: number, nth: number) =>
        nth > 1 ? `각주 ${number}을 단 자리 ${nth}` : `각주 ${number}을 단 자리`,
    },
  },
} as const;

/** A node of a parsed MDX file: Markdown, a component, or an expression. */
export type MdxNode = Readonly<Nodes>;

/** A component, or an HTML tag. */
export type JsxNode = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;

/**
 * Parses an MDX source, with or without its frontmatter, as the site's processor does.
 *
 * @throws an error whose message begins with `line:column: ` where it is no MDX
 */
export const parseMdx = (source: string): Root =>
  mdxToMdast(source, { features: markdownFeatures }) as Root;

/** Children of a node, or none. */
export const childrenOf = (node: MdxNode): MdxNode[] => ('children' in node ? node.children : []);

/** Whether a node is a component or an HTML tag. */
const isJsx = (node: MdxNode): node is JsxNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Name of a component, or undefined for Markdown. */
export const nameOf = (node: MdxNode): string | undefined =>
  isJsx(node) ? (node.name ?? undefined) : undefined;

/** Props of a component that are written as text; a prop without value is `true`. */
export function propsOf(node: MdxNode): Record<string, string> {
  if (!isJsx(node)) return {};
  return Object.fromEntries(
    node.attributes.flatMap((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute') return [];
      const { name, value } = attribute;
      if (typeof value === 'object' && value !== null) return [];
      return [[name, value ?? 'true']];
    }),
  );
}

const visible = new Set(['text', 'inlineCode', 'code', 'inlineMath', 'math']);

/** Text of a node as readers see it: comments and other expressions are no part of it. */
export function plainText(node: MdxNode): string {
  if ('value' in node && visible.has(node.type)) return node.value;
  return childrenOf(node).map(plainText).join('');
}

/** The id that an author gave a heading: `## 수집 {#ingestion}`. */
export function headingId(node: Readonly<Heading>): string | undefined {
  const { hProperties } = (node.data ?? {}) as { hProperties?: { id?: unknown } };
  return typeof hProperties?.id === 'string' ? hProperties.id : undefined;
}
