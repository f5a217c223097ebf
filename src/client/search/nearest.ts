import { toJamo } from '../../lib/korean/jamo.ts';
import { keyOf, type Lexicon } from './lexicon.ts';

const SHOWN = 4;
const LEAST = 0.3;

/** Terms that share most pairs of letters with a query: for the reader to pick from. */
export function nearestTerms(query: string, lexicon: Lexicon): string[] {
  const asked = pairsOf(keyOf(query));
  const likeness = new Map<string, number>();
  for (const [key, { term, shown }] of lexicon.entries) {
    if (!term) continue;
    const pairs = pairsOf(key);
    const shared = [...pairs].filter((pair) => asked.has(pair)).length;
    const like = (2 * shared) / (asked.size + pairs.size || 1);
    if (like >= LEAST) likeness.set(shown, Math.max(like, likeness.get(shown) ?? 0));
  }
  const sorted = [...likeness].sort((a, b) => b[1] - a[1]);
  return sorted.slice(0, SHOWN).map(([shown]) => shown);
}

function pairsOf(word: string): Set<string> {
  const letters = toJamo(word.slice(0, 30));
  return new Set([...letters].slice(1).map((letter, index) => letters.charAt(index) + letter));
}
