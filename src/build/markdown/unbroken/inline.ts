import type { PhrasingContent, Text } from 'mdast';

/** A `<span>` around inline content whose class says how it may break. */
export interface Span {
  type: 'unbroken' | 'breakable';
  data: { hName: 'span'; hProperties: { className: string[] } };
  children: Inline[];
}

/** Inline content, or a span around it. */
export type Inline = PhrasingContent | Span;

export const text = (value: string): Text => ({ type: 'text', value });

export const span = (type: Span['type'], children: Inline[]): Span => ({
  type,
  data: { hName: 'span', hProperties: { className: [type] } },
  children,
});

/** The inline children of a node; none for text, code and breaks. */
export const childrenOf = (node: Inline): readonly Inline[] =>
  'children' in node ? node.children : [];

/** A plain copy with other children, without the parser's private fields. */
export function withChildren(node: Inline, children: Inline[]): Inline {
  const fields = Object.entries(node).filter(([key]) => !key.startsWith('_'));
  return { ...Object.fromEntries(fields), children } as unknown as Inline;
}
