import type { ResultKind } from '../../../lib/search/kinds.ts';
import { excerptOf } from './excerpt.ts';
import type { DocumentText } from './documents.ts';
import type { Definition, Hit, PageHits } from './results.ts';
import type { Match } from './places.ts';
import type { Section } from './rank.ts';

/** A document with its text and what it has of the query. */
export interface Loaded {
  text: DocumentText;
  kind: ResultKind;
  matches: (Match | undefined)[];
  sections: Section[];
  score: number;
}

/** What documents of a kind weigh beside the lessons. */
export const KIND_FACTORS: Record<ResultKind, number> = {
  본문: 1,
  그림: 0.5,
  용어: 0.3,
  참고자료: 0.4,
};
const PLACES = 3;
/** What the drawings and entries of a page add to what its best document counts, or the other way round. */
const LESSER = 0.25;

/** Brings the places of one page together, best page first. */
export function groupByPage(loaded: Loaded[], definition: Definition | undefined): PageHits[] {
  const pages = new Map<string, ScoredPage>();
  for (const one of loaded) {
    if (one.text.url === definition?.url) continue;
    const url = one.text.url.replace(/#.*/, '');
    const { page: title, session } = one.text;
    const page = pages.get(url) ?? { url, title, session, score: 0, places: [] };
    const [less, more] = [page.score, one.score].sort((a, b) => a - b) as [number, number];
    page.score = more + LESSER * less;
    page.places.push(...places(one));
    pages.set(url, page);
  }
  return [...pages.values()].sort(byScore).map(({ places: all, score: _, ...page }) => {
    const sorted = all.sort(byScore);
    const rest = sorted.slice(PLACES);
    return {
      ...page,
      hits: sorted.slice(0, PLACES).map(({ hit }) => hit()),
      more: rest.length,
      others: () => rest.map(({ hit }) => hit()),
    };
  });
}

interface ScoredPlace {
  score: number;
  /** Cutting its excerpt takes a while, so only those are made that are shown. */
  hit: () => Hit;
}

interface ScoredPage {
  url: string;
  title: string;
  session: string;
  score: number;
  places: ScoredPlace[];
}

const byScore = (a: { score: number }, b: { score: number }) => b.score - a.score;

/** The sections of a document that have something of the query, or the document itself. */
function places({ matches, text, kind, sections, score }: Loaded): ScoredPlace[] {
  const marked = new Set(matches.flatMap((match) => match?.positions ?? []));
  const placeOf = (
    { url, title, start, end }: Omit<Section, 'score'>,
    score: number,
  ): ScoredPlace => ({
    score,
    hit: () => ({ url, title, kind, excerpt: excerptOf(text, marked, { title, start, end }) }),
  });
  if (sections.length === 0) return [placeOf({ ...text, start: 0, end: Infinity }, score)];
  return sections.map((section) => placeOf(section, section.score * KIND_FACTORS[kind]));
}
