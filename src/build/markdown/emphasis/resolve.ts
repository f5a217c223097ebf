import type { Delete, Emphasis, PhrasingContent, Strong } from 'mdast';
import { type Run, type Token, tokenizeInlines } from './tokenize.ts';

/** Inline content of a paragraph, heading, table cell, link or component after emphasis was resolved. */
export interface ResolvedInlines {
  children: PhrasingContent[];
  changed: boolean;
  /** Offsets in the source of `**` that found no partner and would be shown as they are. */
  literals: number[];
}

/**
 * Pairs emphasis again by the CJK-friendly rules, also inside links and inline components.
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
    const inside = resolveInlines(token.children, source);
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

/**
 * Pairs delimiter runs into emphasis, strong emphasis and strikethrough.
 * The algorithm is CommonMark's "process emphasis"; runs that find no partner stay in the list.
 * @see https://spec.commonmark.org/0.31.2/#phase-2-inline-structure
 */
function pairDelimiters(tokens: Token[]): Token[] {
  const list = [...tokens];
  const runs = list.filter((token) => token.type === 'run');
  let at = 0;
  while (at < runs.length) {
    const closer = runs[at] as Run;
    const openerAt = closer.canClose ? findOpener(runs, at) : -1;
    if (openerAt < 0) {
      at++;
      continue;
    }
    const opener = runs[openerAt] as Run;
    wrap(list, opener, closer);
    runs.splice(openerAt + 1, at - openerAt - 1);
    at = openerAt + 1;
    if (opener.length === 0) {
      runs.splice(openerAt, 1);
      at--;
    }
    if (closer.length === 0) runs.splice(at, 1);
  }
  return list;
}

function findOpener(runs: Run[], closerAt: number): number {
  const closer = runs[closerAt] as Run;
  return runs.findLastIndex((run, i) => i < closerAt && run.canOpen && matches(run, closer));
}

function matches(opener: Run, closer: Run): boolean {
  if (opener.marker !== closer.marker) return false;
  if (opener.marker === '~') return opener.length === closer.length;
  const ambiguous = opener.canClose || closer.canOpen;
  // The rule of three looks at what is left of the runs, in micromark as in Sätteri.
  return !(ambiguous && closer.length % 3 !== 0 && (opener.length + closer.length) % 3 === 0);
}

/** Moves what is between the two runs into a new node and takes its delimiters away. */
function wrap(list: Token[], opener: Run, closer: Run) {
  const used = opener.length >= 2 && closer.length >= 2 ? 2 : 1;
  const openerAt = list.indexOf(opener);
  const inner = list.splice(openerAt + 1, list.indexOf(closer) - openerAt - 1);
  const type = opener.marker === '~' ? 'delete' : used === 2 ? 'strong' : 'emphasis';
  list.splice(openerAt + 1, 0, { type, children: inner as PhrasingContent[] });
  opener.length -= used;
  closer.length -= used;
  closer.start += used;
  for (const run of [opener, closer]) if (run.length === 0) list.splice(list.indexOf(run), 1);
}
