import { toConcepts, type Concept } from './concepts.ts';
import { CHOSEN_LIMIT, groupByPage, KINDS, type Loaded, type Scored } from './group.ts';
import type { Lexicon } from './lexicon.ts';
import type { Pagefind } from './pagefind.ts';
import { scoreOf } from './rank.ts';
import { readQuery, type Reading } from './read-query.ts';
import type { Definition, Filters, SearchAnswer } from './results.ts';
import { loadText } from './record-text.ts';
import type { Records } from './records.ts';
import { countPlaces, retrieve } from './retrieve.ts';
import { rankSections } from './sections.ts';
import { nearestTerms } from './nearest.ts';
import type { ResultKind } from '../../lib/search/kinds.ts';
import { termWord } from '../../lib/search/lexicon.ts';

/** Searches with the lexicon: reads the query, asks Pagefind only for words that exist, ranks. */
export async function layeredSearch(
  pagefind: Pagefind,
  lexicon: Lexicon,
  records: Records,
  query: string,
  filters: Filters,
): Promise<SearchAnswer> {
  const reading = readQuery(query, lexicon);
  const concepts = toConcepts(reading.asked, lexicon);
  const answer: SearchAnswer = {
    query,
    pages: [],
    unknown: reading.unknown,
    nearest: [],
    marks: [],
  };
  if (!isEnough(reading, concepts)) return { ...answer, nearest: nearestTerms(query, lexicon) };
  const [candidates, definition] = await Promise.all([
    retrieve(pagefind, concepts, { ...filters }),
    define(pagefind, records, concepts, { ...filters }),
  ]);
  const scored = [...candidates.values()].map((candidate) => ({
    candidate,
    score: scoreOf(candidate, concepts),
  }));
  const loaded = await load(scored, records, concepts, filters.kind !== undefined);
  return {
    ...answer,
    pages: groupByPage(loaded, loaded.length > 1 ? definition : undefined),
    marks: [
      ...new Set(concepts.flatMap(({ wordings }) => wordings.map(({ words }) => words.join(' ')))),
    ],
    ...(reading.readAs && { readAs: reading.readAs }),
    ...(definition && { definition }),
  };
}

/** A query is searched for if it names something that matters, or next to nothing in it is unknown. */
function isEnough({ unknown }: Reading, concepts: Concept[]): boolean {
  if (concepts.length === 0) return false;
  if (unknown.length === 0) return true;
  return concepts.some(({ strong }) => strong) || concepts.length > 2 * unknown.length;
}

async function load(
  scored: Scored[],
  records: Records,
  concepts: Concept[],
  chosen: boolean,
): Promise<Loaded[]> {
  const sorted = scored.sort((a, b) => b.score - a.score);
  // What has next to nothing of it isn't worth loading, unless the reader looks closely.
  const least = chosen ? 0 : (sorted[0]?.score ?? 0) * 0.15;
  const taken = (Object.keys(KINDS) as ResultKind[]).flatMap((kind) =>
    sorted
      .filter(({ candidate }) => records.get(candidate.record.id)?.kind === kind)
      .slice(0, chosen ? CHOSEN_LIMIT : KINDS[kind].limit)
      .filter(({ score }) => score >= least)
      .map((one) => ({ ...one, kind })),
  );
  const loaded = taken.map(async ({ candidate, kind }) => {
    const text = await loadText(records.get(candidate.record.id)?.record ?? candidate.record);
    countPlaces(text, candidate, concepts);
    const sections = rankSections(text, candidate, concepts);
    const best = sections[0]?.score ?? 0;
    return {
      candidate,
      kind,
      text,
      sections,
      score: (scoreOf(candidate, concepts) + best) * KINDS[kind].factor,
    };
  });
  return Promise.all(loaded);
}

/** The glossary's answer, where the query names one term and little else. */
async function define(
  pagefind: Pagefind,
  records: Records,
  concepts: Concept[],
  filters: Record<string, string>,
): Promise<Definition | undefined> {
  const named = concepts.flatMap(({ term }) => term ?? []);
  const [term] = named;
  if (term === undefined || named.length > 1 || concepts.length > 2) return undefined;
  const { results } = await pagefind.search(`"${termWord(term)}"`, { filters });
  const [found] = results;
  if (!found) return undefined;
  const { url, title, english, words, anchors } = await loadText(
    records.get(found.id)?.record ?? found,
  );
  const end = anchors.find(({ element }) => element === 'h3')?.location;
  return { term: title, english, text: words.slice(0, end).join('').trim(), url };
}
