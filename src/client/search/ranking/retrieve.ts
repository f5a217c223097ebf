import type { Concept, Wording } from '../query/concepts.ts';
import { NOWHERE, type Standing } from '../query/visible-words.ts';
import type { Documents } from './documents.ts';
import type { FoundDocument, Pagefind } from './pagefind.ts';

/** How much of a concept a document may have, before its text is read. */
export interface Estimate {
  amount: number;
  /** True where its title or its keywords have it. */
  titled: boolean;
}

/** A document that may answer, with an estimate for each concept it has. */
export interface Candidate {
  document: FoundDocument;
  estimates: (Estimate | undefined)[];
}

/** Searches for every wording of every concept and brings the answers together by document. */
export async function retrieve(
  pagefind: Pagefind,
  concepts: Concept[],
  filters: Record<string, string>,
  standing: Standing = NOWHERE,
  documents: Documents = new Map(),
): Promise<Map<string, Candidate>> {
  const candidates = new Map<string, Candidate>();
  const add = (document: FoundDocument, index: number, estimate: Estimate) => {
    const candidate = candidates.get(document.id) ?? { document, estimates: [] };
    candidate.estimates[index] = sumOf(candidate.estimates[index], estimate);
    candidates.set(document.id, candidate);
  };
  addStanding(concepts, standing, documents, add);
  const searches = concepts.flatMap(({ wordings }, index) =>
    wordings
      .filter(({ ask }) => ask !== '')
      .map(async (wording) => ({
        index,
        wording,
        found: (await pagefind.search(wording.ask, { filters })).results,
      })),
  );
  for (const { index, wording, found } of await Promise.all(searches)) {
    for (const document of found) add(document, index, estimateOf(document, wording));
  }
  return candidates;
}

/**
 * Adds the documents in which the words of the query stand as they are: for a concept that the
 * lexicon doesn't have, and those that have every word, so that none of them is missed.
 */
function addStanding(
  concepts: Concept[],
  { words: visible, titled }: Standing,
  documents: Documents,
  addDocument: (document: FoundDocument, index: number, estimate: Estimate) => void,
): void {
  const add = (id: string, index: number, amount: number) => {
    const document = documents.get(id)?.document;
    if (document) addDocument(document, index, { amount, titled: false });
  };
  for (const [index, concept] of concepts.entries()) {
    if (concept.visible === undefined) continue;
    for (const id of visible.get(concept.visible)?.all ?? []) add(id, index, 0.3);
  }
  for (const id of titled) for (const index of concepts.keys()) add(id, index, 0.1);
  const [first, ...others] = visible.values();
  for (const id of first?.all ?? []) {
    if (others.every(({ all }) => all.has(id)))
      for (const index of concepts.keys()) add(id, index, 0.1);
  }
}

function estimateOf(document: FoundDocument, { words, placed, factor }: Wording): Estimate {
  // Pagefind was asked for a part of the name only: its own score tells the better documents.
  if (!placed) return { amount: factor * 0.5 + document.score / 1e4, titled: false };
  // Of several words, Pagefind doesn't tell which are in the title.
  const titled = words.length === 1 && (document.matchedMetaFields?.length ?? 0) > 0;
  const places = words.length === 1 ? document.words.length : countRows(document.words, words);
  // The words without the name: a little.
  return { amount: factor * Math.max(places, 0.2), titled };
}

/** How often as many words stand in a row as a name has. */
function countRows(positions: number[], words: string[]): number {
  const known = new Set(positions);
  const starts = [...known].filter((at) => words.every((_, offset) => known.has(at + offset)));
  return starts.length / words.length;
}

const sumOf = (one: Estimate | undefined, other: Estimate): Estimate => ({
  amount: (one?.amount ?? 0) + other.amount,
  titled: (one?.titled ?? false) || other.titled,
});
