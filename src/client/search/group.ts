import type { ResultKind } from '../../lib/search-kinds.ts';
import { excerptOf } from './excerpt.ts';
import type { RecordData } from './pagefind.ts';
import type { Definition, Hit, PageHits } from './results.ts';
import type { Candidate } from './retrieve.ts';
import type { Section } from './sections.ts';

export interface Scored {
  candidate: Candidate;
  score: number;
}

/** A record whose text has arrived. */
export interface Loaded extends Scored {
  data: RecordData;
  kind: ResultKind;
  sections: Section[];
}

/** How many records of a kind are looked at closely, and what they weigh beside the lessons. */
export const KINDS: Record<ResultKind, { limit: number; factor: number }> = {
  본문: { limit: 6, factor: 1 },
  그림: { limit: 3, factor: 0.5 },
  용어: { limit: 4, factor: 0.5 },
  참고자료: { limit: 4, factor: 0.5 },
};
const PLACES = 3;

/** Brings the places of one page together, best page first. */
export function groupByPage(loaded: Loaded[], definition: Definition | undefined): PageHits[] {
  const pages = new Map<
    string,
    PageHits & { score: number; places: (Hit & { score: number })[] }
  >();
  for (const one of loaded) {
    if (one.data.url === definition?.url) continue;
    const url = one.data.url.replace(/#.*/, '');
    const title = one.data.filters['page']?.[0] ?? one.data.meta['title'] ?? '';
    const page = pages.get(url) ?? { url, title, hits: [], score: 0, places: [] };
    page.score = Math.max(page.score, one.score);
    page.places.push(...places(one));
    pages.set(url, page);
  }
  return [...pages.values()]
    .sort((a, b) => b.score - a.score)
    .map(({ url, title, places: all }) => {
      const hits = all.sort((a, b) => b.score - a.score).slice(0, PLACES);
      return { url, title, hits: hits.map(({ score: _, ...hit }) => hit) };
    });
}

/** Up to three places of a record. */
function places({ candidate, data, kind, sections, score }: Loaded): (Hit & { score: number })[] {
  const words = data.raw_content.split('\u200b');
  const marked = new Set(candidate.matches.flatMap((match) => match?.positions ?? []));
  if (sections.length === 0) {
    const title = data.meta['title'] ?? '';
    return [{ url: data.url, title, kind, score, excerpt: excerptOf(words, marked, 0, Infinity) }];
  }
  return sections.slice(0, PLACES).map(({ url, title, start, end, score: own }) => ({
    url,
    title,
    kind,
    score: own * KINDS[kind].factor,
    excerpt: excerptOf(words, marked, start, end),
  }));
}
