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
    const page = pages.get(url) ?? { url, title: one.text.page, score: 0, places: [] };
    const [less, more] = [page.score, one.score].sort((a, b) => a - b) as [number, number];
    page.score = more + LESSER * less;
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
function places({ matches, text, kind, sections, score }: Loaded): ScoredHit[] {
  const { title, url } = text;
  const marked = new Set(matches.flatMap((match) => match?.positions ?? []));
  if (sections.length === 0) {
    const excerpt = excerptOf(text, marked, { title, start: 0, end: Infinity });
    return [{ url, title, kind, score, excerpt }];
  }
  return sections.slice(0, PLACES).map((section) => ({
    url: section.url,
    title: section.title,
    kind,
    score: section.score * KIND_FACTORS[kind],
    excerpt: excerptOf(text, marked, section),
  }));
}
