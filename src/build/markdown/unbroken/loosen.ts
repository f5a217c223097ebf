import { childrenOf, span, text, withChildren, type Inline } from './inline.ts';

/**
 * Lets all but the last word of an element break again although the element stands in an unbroken
 * span. Chromium asks the text before a break, not the common ancestor, whether it may wrap; so the
 * permission has to stand inside.
 */
export function loosen(node: Inline): Inline {
  const children = childrenOf(node);
  const last = children.at(-1);
  if (!last || node.type === 'unbroken') return node;
  const loose = children.slice(0, -1);
  let tail = loosen(last);
  if (last.type === 'text') {
    const cut = last.value.trimEnd().lastIndexOf(' ') + 1;
    if (cut > 0) loose.push(text(last.value.slice(0, cut)));
    tail = text(last.value.slice(cut));
  }
  return withChildren(node, loose.length > 0 ? [span('breakable', loose), tail] : [tail]);
}
