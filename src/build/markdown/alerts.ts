import type { Blockquote } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import { jsxAttributes } from './jsx-element.ts';

/** Kinds of `> [!NOTE]`, as GitHub and Obsidian know them, and our callouts for them. */
export const alertKinds: Record<string, string> = {
  note: 'note',
  info: 'note',
  important: 'note',
  tip: 'tip',
  hint: 'tip',
  question: 'question',
  warning: 'caution',
  caution: 'caution',
  danger: 'caution',
};

/** `> [!NOTE]` and the other alerts of GitHub become callouts; a title may follow the bracket. */
export const alerts = defineMdastPlugin({
  name: 'alerts',
  blockquote(node, ctx) {
    const alert = readAlert(node);
    const kind = alert && alertKinds[alert.kind];
    if (!kind) return;
    ctx.replaceNode(node, {
      type: 'mdxJsxFlowElement',
      name: 'Callout',
      attributes: jsxAttributes({ kind, title: alert.title || undefined }),
      children: alert.children,
    });
  },
});

/** The kind that a block quotation names in brackets, its title, and what follows. */
export function readAlert({ children }: Readonly<Blockquote>) {
  const [first, ...rest] = children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined;
  const found = /^\[!(\w+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/.exec(text.value);
  if (!found) return undefined;
  const value = text.value.slice(found[0].length);
  const inline = [...(value ? [{ type: 'text' as const, value }] : []), ...first.children.slice(1)];
  const opening = inline.length ? [{ type: 'paragraph' as const, children: inline }] : [];
  return {
    kind: (found[1] ?? '').toLowerCase(),
    title: (found[2] ?? '').trim(),
    children: [...opening, ...rest],
  };
}
