import type { Delete, Emphasis, PhrasingContent, Strong } from 'mdast';
import { pairDelimiters } from './pair.ts';
import { tokenizeInlines, type Token } from './tokenize.ts';

/** What became of the inline content of one paragraph, heading, table cell, link or component. */
export interface ResolvedInlines {
  children: PhrasingContent[];
  changed: boolean;
  /** Offsets in the source of `**` that found no partner and would be shown as they are. */
  literals: number[];
}

/**
 * Pairs emphasis anew by the CJK-friendly rules, also inside links and inline components.
 * Nodes that stay the same are returned as they came, so that references to them hold.
 */
export function resolveInlines(
  children: readonly PhrasingContent[],
  source: string,
): ResolvedInlines {
  const literals: number[] = [];
  const tokens = tokenizeInlines(children, source);
  if (!tokens) return { children: [...children], changed: false, literals };
  let changed = false;
  const resolved = pairDelimiters(tokens.map(resolveInside));
  const result = toNodes(resolved, literals);
  changed ||= !sameShape(children, result);
  return { children: changed ? result : [...children], changed, literals };

  function resolveInside(token: Token): Token {
    if (token.type === 'run' || !('children' in token)) return token;
    const inside = resolveInlines(token.children as PhrasingContent[], source);
    literals.push(...inside.literals);
    if (!inside.changed) return token;
    changed = true;
    return { ...copy(token), children: inside.children } as PhrasingContent;
  }
}

/** Leftover delimiters become text again, and neighbouring texts one. */
function toNodes(tokens: readonly Token[], literals: number[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const token of tokens) {
    if (token.type === 'run' && token.marker === '*' && token.length > 1)
      literals.push(token.start);
    const node = token.type === 'run' ? textOf(token.marker.repeat(token.length)) : token;
    const last = nodes.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      nodes.splice(-1, 1, textOf(last.value + node.value));
    } else if (isEmphasis(node)) {
      nodes.push({ ...node, children: toNodes(node.children, literals) });
    } else nodes.push(node);
  }
  return nodes;
}

const textOf = (value: string) => ({ type: 'text', value }) as const;

const isEmphasis = (node: PhrasingContent): node is Delete | Emphasis | Strong =>
  node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';

function sameShape(before: readonly PhrasingContent[], after: readonly PhrasingContent[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((a, i) => {
    const b = after[i];
    if (a === b) return true;
    if (a.type !== b?.type) return false;
    if (a.type === 'text' && b.type === 'text') return a.value === b.value;
    return isEmphasis(a) && isEmphasis(b) && sameShape(a.children, b.children);
  });
}

/** A plain copy without the parser's private fields. */
function copy(node: PhrasingContent): PhrasingContent {
  const fields = Object.entries(node).filter(([key]) => !key.startsWith('_'));
  return Object.fromEntries(fields) as unknown as PhrasingContent;
}
