import type { Concept, Wording } from './concepts.ts';
import type { FoundRecord, Pagefind } from './pagefind.ts';

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
    wordings.map(async (wording) => ({
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

/**
 * Pagefind tells only the first place of what is asked for as it stands: finds the others in
 * the text of a record.
 */
export function countExact(words: string[], { matches }: Candidate, concepts: Concept[]): void {
  for (const [index, { wordings }] of concepts.entries()) {
    const match = matches[index];
    if (!match) continue;
    for (const { words: asked, exact, factor } of wordings) {
      if (!exact) continue;
      const places = placesOf(asked, words);
      const found = places.flatMap((at) => asked.map((_, offset) => at + offset));
      const positions = new Set([...match.positions, ...found]);
      match.positions = [...positions].sort((a, b) => a - b);
      match.amount += factor * Math.max(0, places.length - 1);
    }
  }
}

function placesOf(asked: string[], words: string[]): number[] {
  const isAt = (at: number) =>
    asked.every((word, offset) => words[at + offset]?.trim().toLowerCase() === word);
  return [...words.keys()].filter(isAt);
}

async function find(
  pagefind: Pagefind,
  { words, exact }: Wording,
  filters: Record<string, string>,
): Promise<FoundRecord[]> {
  const text = words.join(' ');
  const { results } = await pagefind.search(exact ? `"${text}"` : text, { filters });
  return results;
}

function matchOf(record: FoundRecord, { words, factor }: Wording): Match {
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
