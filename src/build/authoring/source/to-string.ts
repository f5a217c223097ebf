import type { Nodes } from 'mdast';

/** The text of a node as readers see it. */
export function toString(node: Readonly<Nodes>): string {
  if ('children' in node) return node.children.map(toString).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}
