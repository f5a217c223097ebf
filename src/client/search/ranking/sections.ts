import type { Concept } from '../query/concepts.ts';
import { sum } from './rank.ts';
import type { DocumentText } from './document-text.ts';
import type { Candidate } from './retrieve.ts';

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
  candidate: Candidate,
  concepts: Concept[],
): Section[] {
  return sectionsOf(text)
    .map((section) => ({ ...section, score: scoreSection(section, candidate, concepts) }))
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
  { start, end }: Section,
  { matches }: Candidate,
  concepts: Concept[],
): number {
  const total = sum(concepts.map(({ weight }) => weight));
  let covered = 0;
  let score = 0;
  for (const [index, { weight }] of concepts.entries()) {
    const inside = matches[index]?.positions.filter((at) => at >= start && at < end) ?? [];
    if (inside.length === 0) continue;
    covered += weight;
    const titled = start > 0 && inside.some((at) => at < start + HEADING);
    score += weight * (inside.length / (inside.length + 2) + (titled ? 0.8 : 0));
  }
  return score * (covered / total) ** 1.5;
}
