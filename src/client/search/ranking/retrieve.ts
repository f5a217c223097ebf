import type { Concept, Wording } from '../query/concepts.ts';
import { keyOf } from '../query/lexicon.ts';
import type { FoundDocument, Pagefind } from './pagefind.ts';
import { foldText } from '../../../lib/search/visible-words.ts';
import type { DocumentText } from './documents.ts';
import type { Documents } from './documents.ts';
import type { Standing } from '../query/visible-words.ts';

/** Where a document has a concept. */
export interface Match {
  /** Positions of the words, ascending. */
  positions: number[];
  /** How often it is there, each time counted by how well the wording stands for it. */
  amount: number;
  /** True where the document's title has it. */
  titled: boolean;
  /** True while `amount` is a guess: the places are to be counted in the text. */
  open?: boolean;
}

/** A document with what it has of each concept. */
export interface Candidate {
  document: FoundDocument;
  matches: (Match | undefined)[];
}

/** Searches for every wording of every concept and brings the answers together by document. */
export async function retrieve(
  pagefind: Pagefind,
  concepts: Concept[],
  filters: Record<string, string>,
  standing: Standing = { words: new Map(), titled: new Set() },
  documents: Documents = new Map(),
): Promise<Map<string, Candidate>> {
  const candidates = new Map<string, Candidate>();
  addVisible(candidates, concepts, standing, documents);
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
    for (const document of found) {
      const candidate = candidates.get(document.id) ?? { document, matches: [] };
      candidate.matches[index] = join(candidate.matches[index], matchOf(document, wording));
      candidates.set(document.id, candidate);
    }
  }
  return candidates;
}

/**
 * Adds the documents in which the words of the query stand as they are: for a concept that the
 * lexicon doesn't have, and those that have every word, so that none of them is missed.
 */
function addVisible(
  candidates: Map<string, Candidate>,
  concepts: Concept[],
  { words: visible, titled }: Standing,
  documents: Documents,
): void {
  const add = (id: string, index: number, amount: number) => {
    const document = documents.get(id)?.document;
    if (!document) return;
    const candidate = candidates.get(id) ?? { document, matches: [] };
    candidate.matches[index] = join(candidate.matches[index], {
      positions: [],
      amount,
      titled: false,
    });
    candidates.set(id, candidate);
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

/** Finds the places that Pagefind was not asked for in the text of a document. */
export function countPlaces(
  { words }: DocumentText,
  { matches }: Candidate,
  concepts: Concept[],
): void {
  for (const [index, { wordings, visible }] of concepts.entries()) {
    matches[index] = withoutGuess(matches[index]);
    if (visible !== undefined && matches[index]) {
      const positions = visiblePlaces(visible, words);
      matches[index] = join(matches[index], { positions, amount: positions.length, titled: false });
    }
    for (const { words: asked, placed, factor } of wordings) {
      if (placed) continue;
      const positions = placesOf(asked, words);
      const amount = (factor * positions.length) / asked.length;
      if (amount > 0) {
        matches[index] = join(matches[index], { positions, amount, titled: false });
      }
    }
  }
}

/** A guess gives way to what is counted, but for a trace that keeps the order. */
const withoutGuess = (match: Match | undefined): Match | undefined =>
  match?.open && match.positions.length === 0
    ? { positions: [], amount: 0.01, titled: match.titled }
    : match;

/** Words of the index that stand within a visible word: 백·엔드 for 백엔드. */
function visiblePlaces(visible: string, words: string[]): number[] {
  const folded = words.map(foldText);
  const starts: number[] = [];
  let text = '';
  for (const word of folded) {
    starts.push(text.length);
    text += word;
  }
  const positions: number[] = [];
  let index = 0;
  for (let at = text.indexOf(visible); at >= 0; at = text.indexOf(visible, at + 1)) {
    while ((starts[index + 1] ?? Infinity) <= at) index++;
    for (let word = index; (starts[word] ?? Infinity) < at + visible.length; word++) {
      positions.push(word);
    }
  }
  return [...new Set(positions)].sort((a, b) => a - b);
}

function placesOf(asked: string[], words: string[]): number[] {
  const positions: number[] = [];
  for (let at = 0; at < words.length; at++) {
    if (asked.every((word, offset) => isWord(words[at + offset], word))) {
      positions.push(...asked.map((_, offset) => at + offset));
    }
  }
  return positions;
}

/** True where a piece of text, with what follows it, is a word of the index. */
const isWord = (piece: string | undefined, word: string) =>
  piece !== undefined &&
  piece.length >= word.length &&
  (piece === word || (piece.toLowerCase().includes(word) && keyOf(piece) === word));

function matchOf(document: FoundDocument, { words, placed, factor }: Wording): Match {
  // The places will be counted in the text; until then Pagefind's own score has to do.
  if (!placed) {
    return {
      positions: [],
      amount: factor * 0.5 + document.score / 1e4,
      titled: false,
      open: true,
    };
  }
  const sorted = [...document.words].sort((a, b) => a - b);
  const positions = words.length === 1 ? sorted : inRow(sorted, words.length);
  const titled =
    document.matchedMetaFields?.length !== undefined && document.matchedMetaFields.length > 0;
  // The words without the phrase: a little.
  if (positions.length === 0) return { positions: [], amount: factor * 0.2, titled: false };
  return { positions, amount: (factor * positions.length) / words.length, titled };
}

/** Positions that stand in a row of at least `length`. */
function inRow(positions: number[], length: number): number[] {
  const kept: number[] = [];
  let row: number[] = [];
  for (const position of positions) {
    const last = row.at(-1);
    if (position === last) continue;
    if (last !== undefined && position !== last + 1) row = [];
    row.push(position);
    if (row.length === length) kept.push(...row);
    else if (row.length > length) kept.push(position);
  }
  return kept;
}

function join(one: Match | undefined, other: Match): Match {
  if (!one) return other;
  return {
    positions: [...new Set([...one.positions, ...other.positions])].sort((a, b) => a - b),
    amount: one.amount + other.amount,
    titled: one.titled || other.titled,
    ...(one.open && other.open && { open: true }),
  };
}
