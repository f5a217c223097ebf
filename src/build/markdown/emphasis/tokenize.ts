import type { PhrasingContent, Text } from 'mdast';
import { getFlanking, type Flanking, type Marker } from './flanking.ts';

/** A run of delimiters that may still become emphasis. */
export interface Run extends Flanking {
  type: 'run';
  marker: Marker;
  /** How many delimiters are left. */
  length: number;
  /** Offset of the first delimiter left. */
  start: number;
}

/** Text, a finished node, or a run of delimiters. */
export type Token = Run | PhrasingContent;

/**
 * Takes the emphasis that the parser found apart again, so that it can be paired again.
 * Escapes, character references, code, links and components stay whole.
 * Returns `undefined` where source and tree don't agree; the caller then keeps the parser's result.
 */
export function tokenizeInlines(
  children: readonly PhrasingContent[],
  source: string,
): Token[] | undefined {
  const tokens: Token[] = [];
  if (!flatten(children, source, tokens)) return undefined;
  return tokens.map((token) => (token.type === 'run' ? finishRun(token, source) : token));
}

function flatten(children: readonly PhrasingContent[], source: string, tokens: Token[]): boolean {
  for (const node of children) {
    const range = rangeOf(node);
    if (node.type === 'text') {
      if (!range || !splitText(node, source, range, tokens)) return false;
    } else if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
      if (!range) return false;
      const length = markerLength(node.type, source, range[0]);
      addMarkers(source, range[0], length, tokens);
      if (!flatten(node.children, source, tokens)) return false;
      addMarkers(source, range[1] - length, length, tokens);
    } else tokens.push(node);
  }
  return true;
}

function rangeOf(node: PhrasingContent): [number, number] | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : [start, end];
}

function markerLength(type: 'emphasis' | 'strong' | 'delete', source: string, at: number): number {
  if (type === 'delete') return source.startsWith('~~', at) ? 2 : 1;
  return type === 'strong' ? 2 : 1;
}

function addMarkers(source: string, start: number, length: number, tokens: Token[]) {
  for (let at = start; at < start + length; at++) {
    const marker = source[at] as Marker;
    const last = tokens.at(-1);
    if (last?.type === 'run' && last.marker === marker && last.start + last.length === at) {
      last.length++;
    } else {
      tokens.push({ ...newRun, marker, start: at });
    }
  }
}

const newRun = { type: 'run', length: 1, canOpen: false, canClose: false } as const;

/** Everything in the source of a text node that ends up as `*`, `_` or `~` in its value. */
const markerInSource =
  /\\[!-/:-@[-`{-~]|&(?:ast|midast|lowbar|UnderBar|#0*42|#0*95|#0*126|#[xX]0*(?:2[aA]|5[fF]|7[eE]));|[*_~]/g;

function splitText(node: Text, source: string, range: [number, number], tokens: Token[]): boolean {
  const written = [...source.slice(...range).matchAll(markerInSource)].filter(
    ([text]) => text[0] !== '\\' || /[*_~]/.test(text),
  );
  const seen = [...node.value.matchAll(/[*_~]/g)];
  if (written.length !== seen.length) return false;
  let from = 0;
  seen.forEach((match, i) => {
    if (written[i]?.[0].length !== 1) return;
    addText(node.value.slice(from, match.index), tokens);
    addMarkers(source, range[0] + written[i].index, 1, tokens);
    from = match.index + 1;
  });
  addText(node.value.slice(from), tokens);
  return true;
}

function addText(value: string, tokens: Token[]) {
  if (value !== '') tokens.push({ type: 'text', value });
}

/** A single tilde is a Korean range (`1~3년`), never strikethrough; three or more are text too. */
function finishRun(run: Run, source: string): Token {
  if (run.marker === '~' && run.length !== 2) {
    return { type: 'text', value: '~'.repeat(run.length) };
  }
  const flanking = getFlanking(source, run.marker, run.start, run.start + run.length);
  return { ...run, ...flanking };
}
