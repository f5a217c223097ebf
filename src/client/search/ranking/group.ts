import type { ResultKind } from '../../../lib/search/kinds.ts';
import { excerptOf } from './excerpt.ts';
import type { DocumentText } from './documents.ts';
import type { Definition, Hit, PageHits } from './results.ts';
import type { Candidate } from './retrieve.ts';
import type { Section } from './rank.ts';

export interface Scored {
  candidate: Candidate;
  score: number;
}

/** A document whose text has arrived. */
export interface Loaded extends Scored {
  text: DocumentText;
  kind: ResultKind;
  sections: Section[];
}

/** How many documents of a kind are looked at closely, and what they weigh beside the lessons. */
export const KINDS: Record<ResultKind, { limit: number; factor: number }> = {
  본문: { limit: 6, factor: 1 },
  그림: { limit: 2, factor: 0.5 },
  용어: { limit: 2, factor: 0.3 },
  참고자료: { limit: 2, factor: 0.4 },
};
/** The same where the reader has chosen one kind. */
export const CHOSEN_LIMIT = 16;
const PLACES = 3;

/** Brings the places of one page together, best page first. */
export function groupByPage(loaded: Loaded[], definition: Definition | undefined): PageHits[] {
  const pages = new Map<string, ScoredPage>();
  for (const one of loaded) {
    if (one.text.url === definition?.url) continue;
    const url = one.text.url.replace(/#.*/, '');
    const page = pages.get(url) ?? { url, title: one.text.page, score: 0, places: [] };
    page.score = Math.max(page.score, one.score);
    page.places.push(...places(one));
    pages.set(url, page);
  }
  return [...pages.values()].sort(byScore).map(({ url, title, places: all }) => {
    const hits = all.sort(byScore).slice(0, PLACES);
    return { url, title, hits: hits.map(({ score: _, ...hit }) => hit) };
  });
}

interface ScoredHit extends Hit {
  score: number;
}

interface ScoredPage {
  url: string;
  title: string;
  score: number;
  places: ScoredHit[];
}

const byScore = (a: { score: number }, b: { score: number }) => b.score - a.score;

/** Up to three places of a document. */
function places({ candidate, text, kind, sections, score }: Loaded): ScoredHit[] {
  const { title, url } = text;
  const marked = new Set(candidate.matches.flatMap((match) => match?.positions ?? []));
  if (sections.length === 0) {
    const excerpt = excerptOf(text, marked, { title, start: 0, end: Infinity });
    return [{ url, title, kind, score, excerpt }];
  }
  return sections.slice(0, PLACES).map((section) => ({
    url: section.url,
    title: section.title,
    kind,
    score: section.score * KINDS[kind].factor,
    excerpt: excerptOf(text, marked, section),
  }));
}
