import type { Nodes, PhrasingContent } from 'mdast';

/** A node whose children are inline content. */
export type InlineContainer = Nodes & { children: PhrasingContent[] };

/** The outermost nodes below `root` that hold inline content, in document order. */
export function findInlineContainers(root: Readonly<Nodes>): InlineContainer[] {
  if (!('children' in root)) return [];
  if (root.children.some((child) => inlineTypes.has(child.type))) return [root as InlineContainer];
  return root.children.flatMap(findInlineContainers);
}

const inlineTypes = new Set<Nodes['type']>([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'strong',
  'text',
]);
