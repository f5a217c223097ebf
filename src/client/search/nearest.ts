import { editDistance } from '../../lib/korean/edit-distance.ts';
import { toJamo } from '../../lib/korean/jamo.ts';
import { keyOf, type Lexicon } from './lexicon.ts';

const SHOWN = 4;

/** Terms that look most like a query: for the reader to pick from, so they may be far. */
export function nearestTerms(query: string, lexicon: Lexicon): string[] {
  const letters = toJamo(keyOf(query)).slice(0, 40);
  if (letters.length < 2) return [];
  const limit = Math.ceil(letters.length * 0.6);
  const near = [...lexicon.entries]
    .filter(([, { term }]) => term)
    .map(([key, { shown }]) => ({ shown, distance: editDistance(letters, toJamo(key), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return [...new Set(near.map(({ shown }) => shown))].slice(0, SHOWN);
}
