import type { PhrasingContent } from 'mdast';
import type { Run, Token } from './tokenize.ts';

/**
 * Pairs delimiter runs into emphasis, strong emphasis and strikethrough.
 * The algorithm is CommonMark's "process emphasis"; runs that find no partner stay in the list.
 * @see https://spec.commonmark.org/0.31.2/#phase-2-inline-structure
 */
export function pairDelimiters(tokens: Token[]): Token[] {
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

/** Moves what stands between the two runs into a new node and takes its delimiters away. */
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
