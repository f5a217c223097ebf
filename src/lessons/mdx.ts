import { mdxToMdast, type MdastNode } from 'satteri';
import { markdownFeatures } from './markdown-features.ts';

/** A node of a parsed topic, as far as the record reads it. */
export type MdxNode = MdastNode;

/** Features that decide what is text in a topic; as in the Markdown processor of the site. */
const features = { ...markdownFeatures, smartPunctuation: false, frontmatter: true };

/** Parses the source of a topic, with or without its frontmatter. */
export const parseMdx = (source: string): MdxNode => mdxToMdast(source, { features });

/** Children of a node, or none. */
export const childrenOf = (node: MdxNode): MdxNode[] =>
  'children' in node ? (node.children as MdxNode[]) : [];

/** Name of a component, or undefined for Markdown. */
export const nameOf = (node: MdxNode): string | undefined =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
    ? (node.name ?? undefined)
    : undefined;

/** Props of a component that are written as text; a prop without value is `true`. */
export function propsOf(node: MdxNode): Record<string, string> {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return {};
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object'
        ? [[attribute.name, attribute.value ?? 'true']]
        : attribute.type === 'mdxJsxAttribute' && attribute.value === null
          ? [[attribute.name, 'true']]
          : [],
    ),
  );
}

/** Visible text of a node and all below it. */
export const textOf = (node: MdxNode): string =>
  'value' in node ? node.value : childrenOf(node).map(textOf).join('');
