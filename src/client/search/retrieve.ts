import { bestWord } from '../../lib/search-lexicon.ts';
import type { Concept, Wording } from './concepts.ts';
import type { FoundRecord, Pagefind } from './pagefind.ts';
import type { RecordText } from './record-text.ts';

/** Where a record has a concept. */
export interface Match {
  /** Positions of the words, ascending. */
  positions: number[];
  /** How often it is there, each time counted by how well the wording stands for it. */
  amount: number;
  /** True where the record's title has it. */
  titled: boolean;
}

/** A record with what it has of each concept. */
export interface Candidate {
  record: FoundRecord;
  matches: (Match | undefined)[];
}

/** Searches for every wording of every concept and brings the answers together by record. */
export async function retrieve(
  pagefind: Pagefind,
  concepts: Concept[],
  filters: Record<string, string>,
): Promise<Map<string, Candidate>> {
  const candidates = new Map<string, Candidate>();
  const searches = concepts.flatMap(({ wordings }, index) =>
    wordings
      .filter(({ asking }) => asking !== 'later')
      .map(async (wording) => ({
        index,
        wording,
        found: await find(pagefind, wording, filters),
      })),
  );
  for (const { index, wording, found } of await Promise.all(searches)) {
    for (const record of found) {
      const candidate = candidates.get(record.id) ?? { record, matches: [] };
      candidate.matches[index] = join(candidate.matches[index], matchOf(record, wording));
      candidates.set(record.id, candidate);
    }
  }
  return candidates;
}

/** Finds the places that Pagefind was not asked for in the text of a record. */
export function countPlaces(
  { places }: RecordText,
  { matches }: Candidate,
  concepts: Concept[],
): void {
  for (const [index, { wordings }] of concepts.entries()) {
    for (const { words: asked, asking, factor } of wordings) {
      if (asking === 'places') continue;
      const positions = placesOf(asked, places);
      const amount = (factor * positions.length) / asked.length;
      if (amount > 0) {
        matches[index] = join(matches[index], { positions, amount, titled: false });
      }
    }
  }
}

function placesOf(asked: string[], places: RecordText['places']): number[] {
  const [first, ...rest] = asked.map((word) => places.get(word) ?? []);
  return (first ?? [])
    .filter((at) => rest.every((others, offset) => others.includes(at + offset + 1)))
    .flatMap((at) => asked.map((_, offset) => at + offset));
}

async function find(
  pagefind: Pagefind,
  { words, asking }: Wording,
  filters: Record<string, string>,
): Promise<FoundRecord[]> {
  const text = asking === 'best' ? bestWord(words) : words.join(' ');
  const { results } = await pagefind.search(asking === 'places' ? text : `"${text}"`, { filters });
  return results;
}

function matchOf(record: FoundRecord, { words, asking, factor }: Wording): Match {
  // The places are counted in the text.
  if (asking !== 'places') return { positions: [], amount: 0.01, titled: false };
  const sorted = [...record.words].sort((a, b) => a - b);
  const positions = words.length === 1 ? sorted : inRow(sorted, words.length);
  const titled =
    record.matchedMetaFields?.length !== undefined && record.matchedMetaFields.length > 0;
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
  };
}
