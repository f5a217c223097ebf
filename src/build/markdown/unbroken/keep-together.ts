import {
  closingMark,
  stuckToAnything,
  stuckToMark,
} from '../../../lib/typography/find-unbroken.ts';
import { splitUnbroken, type TextPiece } from '../../../lib/typography/split-unbroken.ts';
import { childrenOf, span, text, withChildren, type Inline } from './inline.ts';
import { loosen } from './loosen.ts';

/**
 * Wraps what must stay on one line in `<span class="unbroken">`, also across the end of an element
 * (`**마크다운(Markdown)**은`). Spans, unlike no-break spaces and word joiners, leave the text as it
 * is, so that searching and copying give what the author wrote.
 * Children that need nothing are returned as they came.
 */
export function keepTogether(children: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const child of children) {
    const before = result.at(-1);
    if (child.type !== 'text') {
      result.push(keepInside(child));
      continue;
    }
    const head = before ? stuckHead(lastText(before), child.value) : '';
    if (before && head) result.splice(-1, 1, span('unbroken', [loosen(before), text(head)]));
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
function stuckHead(end: string, value: string): string {
  const stuck = stuckToAnything.exec(value) ?? (closingMark.test(end) && stuckToMark.exec(value));
  return stuck ? stuck[0] : '';
}

/** What stands last in a node as readers see it. `Cite` shows its label in parentheses. */
function lastText(node: Inline): string {
  if ('name' in node && node.name === 'Cite') return ')';
  const last = childrenOf(node).at(-1);
  if (last) return lastText(last);
  return 'value' in node ? node.value : '';
}

const toInline = (piece: TextPiece): Inline =>
  piece.unbroken ? span('unbroken', [text(piece.text)]) : text(piece.text);
