import { toJamo } from '../../../lib/korean/jamo.ts';
import { keyOf, type Lexicon } from './lexicon.ts';
import { spellingsOf } from './spellings.ts';

const SHOWN = 4;
const LEAST = 0.5;

/** Terms that share most pairs of letters with a query: for the reader to pick from. */
export function nearestTerms(query: string, lexicon: Lexicon): string[] {
  const asked = new Set(pairsOf(toJamo(keyOf(query).slice(0, 30))));
  const likeness = new Map<string, number>();
  for (const { entry, jamo } of spellingsOf(lexicon).names) {
    if (!entry.term) continue;
    const pairs = pairsOf(jamo);
    const shared = pairs.filter((pair) => asked.has(pair)).length;
    const like = (2 * shared) / (asked.size + pairs.length);
    if (like >= LEAST) likeness.set(entry.shown, Math.max(like, likeness.get(entry.shown) ?? 0));
  }
  const sorted = [...likeness].sort((a, b) => b[1] - a[1]);
  return sorted.slice(0, SHOWN).map(([shown]) => shown);
}

const pairsOf = (letters: string) =>
  Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
