import type { Concept } from '../query/concepts.ts';
import type { DocumentText } from './documents.ts';
import type { Match } from './places.ts';

/** Words from the start of a page that belong to its title. */
const TITLE = 10;
/** Words of a page of usual length. */
const USUAL_LENGTH = 2000;

/**
 * How well a document answers: for each concept how much of it there is (saturating, the slower the
 * longer the document) and whether the title has it, then how many of the concepts there are at
 * all, and how close together.
 * @param length Number of its words.
 */
export function scoreOf(
  matches: (Match | undefined)[],
  concepts: Concept[],
  length: number,
): number {
  const half = 3 * (0.7 + (0.3 * length) / USUAL_LENGTH);
  const scores = concepts.map(({ weight }, index) => {
    const match = matches[index];
    return match ? weight * strength(match, half) : 0;
  });
  return (sum(scores) + closeness(matches, concepts)) * coverage(matches, concepts);
}

/** What part of a query a document has, by the weight of the concepts; less than half of it counts for little. */
export function coverage(found: unknown[], concepts: Concept[]): number {
  const total = sum(concepts.map(({ weight }) => weight));
  const covered = sum(concepts.map(({ weight }, index) => (found[index] ? weight : 0)));
  return (covered / total) ** 1.5;
}

/** @param half The amount that counts as half of what can be. */
function strength({ amount, titled, positions }: Match, half: number): number {
  const inTitle = titled || (positions[0] ?? TITLE) < TITLE;
  return amount / (amount + half) + (inTitle ? 0.7 : 0);
}

/** Concepts next to each other count up to half as much again. */
function closeness(matches: (Match | undefined)[], concepts: Concept[]): number {
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

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

/** A stretch of a document under one heading, with what it has of the query. */
export interface Section {
  url: string;
  title: string;
  /** First word and the one after the last; the heading's words come first. */
  start: number;
  end: number;
  score: number;
}

const HEADING = 6;

/** The sections of a document that have something of the query, best first. */
export function rankSections(
  text: DocumentText,
  matches: (Match | undefined)[],
  concepts: Concept[],
): Section[] {
  return sectionsOf(text)
    .map((section) => ({ ...section, score: scoreSection(section, matches, concepts) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** A document cut at its headings; what comes before the first one belongs to the page. */
function sectionsOf({ url, title, anchors }: DocumentText): Section[] {
  const headings = anchors
    .filter(({ element, id, text }) => /^h[2-4]$/.test(element) && id && text)
    .sort((a, b) => a.location - b.location);
  const page = url.replace(/#.*/, '');
  const first = { url, title, start: 0 };
  const named = url.includes('#')
    ? []
    : headings.map(({ id, text = '', location }) => ({
        url: `${page}#${id}`,
        title: text,
        start: location,
      }));
  const all = [first, ...named];
  return all.map((section, index) => ({
    ...section,
    end: all[index + 1]?.start ?? Infinity,
    score: 0,
  }));
}

function scoreSection(
  { url, start, end }: Section,
  matches: (Match | undefined)[],
  concepts: Concept[],
): number {
  const inside = concepts.map((_, index) => {
    const places = matches[index]?.positions.filter((at) => at >= start && at < end) ?? [];
    return places.length > 0 ? places : undefined;
  });
  const scores = concepts.map(({ weight }, index) => {
    const places = inside[index] ?? [];
    // Terms and references begin with their text.
    const isHeaded = start > 0 || !url.includes('#');
    const titled = isHeaded && places.some((at) => at < start + HEADING);
    const worth = matches[index]?.worth ?? 0;
    return weight * worth * (places.length / (places.length + 2) + (titled ? 0.8 : 0));
  });
  return sum(scores) * coverage(inside, concepts);
}
