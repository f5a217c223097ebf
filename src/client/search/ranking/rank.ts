import type { Concept } from '../query/concepts.ts';
import type { Candidate, Match } from './retrieve.ts';

/** Words from the start of a page that belong to its title. */
const TITLE = 10;

/**
 * How well a document answers: for each concept how much of it there is (saturating) and whether
 * the title has it, then how many of the concepts there are at all, and how close together.
 */
export function scoreOf({ matches }: Candidate, concepts: Concept[]): number {
  const total = sum(concepts.map(({ weight }) => weight));
  let score = 0;
  let covered = 0;
  for (const [index, { weight }] of concepts.entries()) {
    const match = matches[index];
    if (!match) continue;
    covered += weight;
    score += weight * strength(match);
  }
  return (score + closeness(matches, concepts)) * (covered / total) ** 1.5;
}

function strength({ amount, titled, positions }: Match): number {
  const inTitle = titled || (positions[0] ?? TITLE) < TITLE;
  return amount / (amount + 3) + (inTitle ? 0.7 : 0);
}

/** Concepts next to each other count up to half as much again. */
function closeness(matches: Candidate['matches'], concepts: Concept[]): number {
  let bonus = 0;
  for (let index = 1; index < concepts.length; index++) {
    const one = matches[index - 1]?.positions;
    const other = matches[index]?.positions;
    if (!one?.length || !other?.length) continue;
    const weight = Math.min(concepts[index - 1]?.weight ?? 0, concepts[index]?.weight ?? 0);
    bonus += 0.5 * weight * Math.exp(-gap(one, other) / 12);
  }
  return bonus;
}

/** Smallest distance between two ascending lists of positions. */
function gap(one: number[], other: number[]): number {
  let smallest = Infinity;
  let at = 0;
  for (const position of one) {
    while (at < other.length - 1 && (other[at + 1] ?? 0) <= position) at++;
    for (const near of [other[at], other[at + 1]]) {
      if (near !== undefined) smallest = Math.min(smallest, Math.abs(near - position));
    }
  }
  return smallest;
}

export const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
