import type { PhrasingContent, Text } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import {
  closingMark,
  stuckToAnything,
  stuckToMark,
  type TextPiece,
  splitUnbroken,
} from '../../lib/typography/unbroken.ts';
import { findInlineContainers } from './inline-containers.ts';

/** Keeps particles with the closing mark before them, middle dots with their word, and numbers with their unit. */
export const unbrokenWords = defineMdastPlugin({
  name: 'unbroken-words',
  before(root, ctx) {
    for (const container of findInlineContainers(root)) {
      const children = keepTogether(container.children) as PhrasingContent[];
      const same = children.every((child, i) => child === container.children[i]);
      if (!same) ctx.setProperty(container, 'children', children);
    }
  },
});

/**
 * Wraps what must stay on one line in `<span class="unbroken">`, also across the end of an element
 * (`**마크다운(Markdown)**은`). Spans, unlike no-break spaces and word joiners, leave the text as it
 * is, so that searching and copying give what the author wrote.
 * Children that need nothing are returned as they came.
 */
function keepTogether(children: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const child of children) {
    const before = result.at(-1);
    if (child.type !== 'text') {
      result.push(keepInside(child));
      continue;
    }
    const head = before ? joinedHead(lastText(before), child.value) : '';
    if (before && head) result.splice(-1, 1, span('unbroken', [allowBreaks(before), text(head)]));
    const parts = splitUnbroken(child.value.slice(head.length)).map(toInline);
    result.push(...(parts.length === 1 && parts[0]?.type === 'text' && !head ? [child] : parts));
  }
  return result;
}

function keepInside(node: Inline): Inline {
  const before = childrenOf(node);
  const after = keepTogether(before);
  const same = after.length === before.length && after.every((child, i) => child === before[i]);
  return same ? node : withChildren(node, after);
}

/** How much of `value` must not be parted from the element before it, whose text ends with `end`. */
function joinedHead(end: string, value: string): string {
  const stuck = stuckToAnything.exec(value) ?? (closingMark.test(end) && stuckToMark.exec(value));
  return stuck ? stuck[0] : '';
}

/** The last text of a node as readers see it. `Cite` shows its label in parentheses. */
function lastText(node: Inline): string {
  if ('name' in node && node.name === 'Cite') return ')';
  const last = childrenOf(node).at(-1);
  if (last) return lastText(last);
  return 'value' in node ? node.value : '';
}

const toInline = (piece: TextPiece): Inline =>
  piece.unbroken ? span('unbroken', [text(piece.text)]) : text(piece.text);

/**
 * Lets all but the last word of an element break again although the element stands in an unbroken
 * span. Chromium asks the text before a break, not the common ancestor, whether it may wrap; so the
 * permission has to stand inside.
 */
function allowBreaks(node: Inline): Inline {
  const children = childrenOf(node);
  const last = children.at(-1);
  if (!last || node.type === 'unbroken') return node;
  const loose = children.slice(0, -1);
  let tail = allowBreaks(last);
  if (last.type === 'text') {
    const cut = last.value.trimEnd().lastIndexOf(' ') + 1;
    if (cut > 0) loose.push(text(last.value.slice(0, cut)));
    tail = text(last.value.slice(cut));
  }
  return withChildren(node, loose.length > 0 ? [span('breakable', loose), tail] : [tail]);
}

/** A `<span>` around inline content whose class says how it may break. */
interface Span {
  type: 'unbroken' | 'breakable';
  data: { hName: 'span'; hProperties: { className: string[] } };
  children: Inline[];
}

/** Inline content, or a span around it. */
export type Inline = PhrasingContent | Span;

const text = (value: string): Text => ({ type: 'text', value });

const span = (type: Span['type'], children: Inline[]): Span => ({
  type,
  data: { hName: 'span', hProperties: { className: [type] } },
  children,
});

/** The inline children of a node; none for text, code and breaks. */
const childrenOf = (node: Inline): readonly Inline[] => ('children' in node ? node.children : []);

/** A plain copy with other children, without the parser's private fields. */
function withChildren(node: Inline, children: Inline[]): Inline {
  const fields = Object.entries(node).filter(([key]) => !key.startsWith('_'));
  return { ...Object.fromEntries(fields), children } as unknown as Inline;
}
