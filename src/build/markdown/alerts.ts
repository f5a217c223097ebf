import type { Blockquote, PhrasingContent } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import { plainText } from '../../lessons/mdx.ts';
import { jsxAttributes } from './jsx-element.ts';

/** Our callouts, and the names that GitHub, Obsidian and Docusaurus have for them. */
const namesOf = {
  note: 'note info important abstract summary tldr todo example quote cite',
  tip: 'tip hint success check done',
  question: 'question help faq',
  caution: 'caution warning attention danger error bug failure fail missing',
};

/** The callout for each kind of `> [!NOTE]`. */
export const alertKinds: Record<string, string> = Object.fromEntries(
  Object.entries(namesOf).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind])),
);

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
  const found = /^\[!(\w+)\][+-]?[ \t]*/.exec(text.value);
  if (!found) return undefined;
  const value = text.value.slice(found[0].length);
  const content: PhrasingContent[] = [{ type: 'text', value }, ...first.children.slice(1)];
  const [line, below] = splitFirstLine(content);
  // A title is plain text: what would lose something by that is the first line of the text.
  const isPlain = line.every(isPlainText);
  const [title, inline] = isPlain ? [line, below] : [[], content];
  const opening = inline.length > 0 ? [{ type: 'paragraph' as const, children: inline }] : [];
  return {
    kind: (found[1] ?? '').toLowerCase(),
    title: title.map(plainText).join('').trim(),
    children: [...opening, ...rest],
  };
}

const isPlainText = (node: PhrasingContent): boolean =>
  /^(text|inlineCode)$/.test(node.type) ||
  (/^(strong|emphasis|delete)$/.test(node.type) &&
    'children' in node &&
    node.children.every(isPlainText));

/** Inline content up to the first line break, and what follows. */
function splitFirstLine(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const at = nodes.findIndex((node) => node.type === 'text' && node.value.includes('\n'));
  const text = nodes[at];
  if (text?.type !== 'text') return [[...nodes], []];
  const [line = '', ...rest] = text.value.split(/\r?\n/);
  const value = rest.join('\n');
  const after = [...(value ? [{ type: 'text' as const, value }] : []), ...nodes.slice(at + 1)];
  return [[...nodes.slice(0, at), { type: 'text', value: line }], after];
}
