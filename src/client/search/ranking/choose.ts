import { resultKinds, type ResultKind } from '../../../lib/search/kinds.ts';
import type { Concept } from '../query/concepts.ts';
import type { Standing } from '../query/visible-words.ts';
import type { Documents } from './documents.ts';
import { coverage } from './rank.ts';
import type { Candidate } from './retrieve.ts';

/** How many documents of a kind are read for an answer. */
const LIMITS: Record<ResultKind, number> = { 본문: 6, 그림: 2, 용어: 2, 참고자료: 2 };
/** The same where the reader has chosen one kind. */
const CHOSEN_LIMIT = 16;
/** A candidate with less than this part of what the best one has isn't read. */
const LEAST = 0.15;
/** A word that at most as many documents have is rare. */
export const RARE = 20;

/** How much of what was found is read. */
export interface Extent {
  /** The reader has chosen one kind. */
  onlyOneKind: boolean;
  /** How often the reader has asked for more. */
  steps: number;
}

export interface Chosen extends Candidate {
  kind: ResultKind;
}

/**
 * Chooses the documents whose texts are read: the most likely of each kind, and all that have a rare
 * word as it was typed.
 */
export function chooseDocuments(
  candidates: Iterable<Candidate>,
  concepts: Concept[],
  documents: Documents,
  standing: Standing,
  { onlyOneKind, steps }: Extent,
): { chosen: Chosen[]; rest: number } {
  const kept = keptDocuments(standing);
  const sorted = [...candidates]
    .map((candidate) => ({ candidate, promise: promiseOf(candidate, concepts) }))
    .sort((a, b) => b.promise - a.promise);
  const least = onlyOneKind || steps > 0 ? 0 : (sorted[0]?.promise ?? 0) * LEAST;
  const limit = (kind: ResultKind) => (1 + steps) * (onlyOneKind ? CHOSEN_LIMIT : LIMITS[kind]);
  const chosen = resultKinds.flatMap((kind) =>
    sorted
      .filter(({ candidate }) => documents.get(candidate.document.id)?.kind === kind)
      .filter(
        ({ candidate, promise }, at) =>
          kept.has(candidate.document.id) || (promise >= least && at < limit(kind)),
      )
      .map(({ candidate }) => ({ ...candidate, kind })),
  );
  return { chosen, rest: sorted.length - chosen.length };
}

/** How likely a document is among the best, by what Pagefind says of it. */
function promiseOf({ estimates }: Candidate, concepts: Concept[]): number {
  const amounts = concepts.map(({ weight }, index) => {
    const { amount = 0, titled = false } = estimates[index] ?? {};
    return weight * (amount / (amount + 3) + (titled ? 0.7 : 0));
  });
  return amounts.reduce((sum, one) => sum + one, 0) * coverage(estimates, concepts);
}

/** Documents that have every word as it was typed, or in their titles, where they are few: none of them is left out. */
function keptDocuments({ words, titled, typed }: Standing): Set<string> {
  const [first, ...others] = typed.map((word) => words.get(word)?.exact);
  const exact = [...(first ?? [])].filter((id) => others.every((ids) => ids?.has(id)));
  return new Set([exact, [...titled]].filter(({ length }) => length <= RARE).flat());
}
