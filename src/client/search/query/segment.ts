import { isNounTail } from '../../../lib/korean/endings.ts';
import { isFormOf } from '../../../lib/korean/verb-forms.ts';
import { isCommonVerb, isPointer, isWeakWord } from './function-words.ts';
import type { Entry, Lexicon } from './lexicon.ts';

/** A part of a query as the lexicon sees it. */
export type Segment =
  | { kind: 'known'; text: string; entry: Entry }
  | { kind: 'verb'; text: string; stem: string }
  | { kind: 'function'; text: string }
  /** `glued`: directly after a name, in the same word. */
  | { kind: 'unknown'; text: string; glued: boolean };

interface Step {
  cost: number;
  /** Where the step began, and whether it began right after a known name. */
  from: number;
  fromName: boolean;
  segment?: Segment;
}

const COST = {
  name: 1,
  acrossSpace: 0.15,
  syllable: 1.2,
  tail: 0.3,
  pointer: 0.6,
  commonVerb: 1.1,
  weak: 2,
  verb: 0.9,
  unknown: 4,
};

/**
 * Cuts a query into names that the lexicon has, wherever the spaces are: `데이터 베이스`,
 * `데이터레이크에서는` and `수명주기` come out as one name each. Of all ways the one with the
 * fewest pieces wins; particles and endings after a name are dropped.
 */
export function segment(words: string[], lexicon: Lexicon): Segment[] {
  const text = words.join('');
  const folded = text.toLowerCase();
  const starts = new Map<number, number>();
  let offset = 0;
  for (const word of words) {
    starts.set(offset, offset + word.length);
    offset += word.length;
  }
  // best[position] for "a word begins here" and for "a name has just ended here".
  const best: [(Step | undefined)[], (Step | undefined)[]] = [[], []];
  best[0][0] = { cost: 0, from: 0, fromName: false };
  const reach = (to: number, name: boolean, step: Step) => {
    const row = best[name && !starts.has(to) && to < text.length ? 1 : 0];
    if ((row[to]?.cost ?? Infinity) > step.cost) row[to] = step;
  };
  for (let at = 0; at < text.length; at++) {
    for (const inside of [false, true]) {
      const here = best[inside ? 1 : 0][at];
      if (!here) continue;
      const wordEnd = starts.get(at) ?? nextStart(starts, at, text.length);
      const to = (end: number, cost: number, name: boolean, segment?: Segment) =>
        reach(end, name, {
          cost: here.cost + cost,
          from: at,
          fromName: inside,
          ...(segment && { segment }),
        });
      const rest = folded.slice(at, wordEnd);
      const raw = text.slice(at, wordEnd);
      for (let end = Math.min(text.length, at + lexicon.longest); end > at; end--) {
        const entry = lexicon.entries.get(folded.slice(at, end));
        if (!entry) continue;
        const spaces = [...starts.keys()].filter((start) => start > at && start < end).length;
        const short = end - at === 1 ? COST.syllable : 0;
        if (short && (inside || !isWhole(folded.slice(end, wordEnd)))) continue;
        const known: Segment = { kind: 'known', text: text.slice(at, end), entry };
        to(end, COST.name + spaces * COST.acrossSpace + short, true, known);
      }
      if (inside && isTail(rest)) to(wordEnd, COST.tail + rest.length / 20, false);
      if (!inside && isPointer(rest))
        to(wordEnd, COST.pointer, false, { kind: 'function', text: raw });
      if (!inside && isCommonVerb(rest))
        to(wordEnd, COST.commonVerb, false, { kind: 'function', text: raw });
      if (!inside && isWeakWord(rest))
        to(wordEnd, COST.weak, false, { kind: 'function', text: raw });
      const stem = inside ? undefined : verbStem(rest, lexicon);
      if (stem) to(wordEnd, COST.verb, false, { kind: 'verb', text: raw, stem });
      // The rest of a Latin word is no word: use·r_event.
      if (inside && isInsideLatin(folded, at)) continue;
      to(wordEnd, COST.unknown + raw.length / 2, false, {
        kind: 'unknown',
        text: raw,
        glued: inside,
      });
    }
  }
  return trace(best, text.length);
}

/** Particles and endings, or the English plural. */
const isTail = (rest: string) => isNounTail(rest) || rest === 's';
const isInsideLatin = (text: string, at: number) =>
  /^[a-z\d_]{2}$/.test(text.slice(at - 1, at + 1));
const isWhole = (rest: string) => rest === '' || isTail(rest);

function nextStart(starts: Map<number, number>, at: number, end: number): number {
  for (const start of starts.keys()) if (start > at) return start;
  return end;
}

/** The longest stem of which a word is a form: 지켜보고 is 지켜보, not 지키. */
function verbStem(word: string, { verbs }: Lexicon): string | undefined {
  if (!/^[가-힣]{2,}$/.test(word)) return undefined;
  let longest: string | undefined;
  for (const [stem, forms] of verbs) {
    if (longest !== undefined && stem.length <= longest.length) continue;
    const alike =
      stem.charAt(0) === word.charAt(0) || forms.some((form) => form.charAt(0) === word.charAt(0));
    if (alike && isFormOf(stem, word)) longest = stem;
  }
  return longest;
}

function trace(best: [(Step | undefined)[], (Step | undefined)[]], end: number): Segment[] {
  const segments: Segment[] = [];
  let at = end;
  let name = false;
  while (at > 0) {
    const step: Step | undefined = best[name ? 1 : 0][at];
    if (!step) return [];
    if (step.segment) segments.unshift(step.segment);
    at = step.from;
    name = step.fromName;
  }
  return segments;
}
