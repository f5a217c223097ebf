import { toConcepts, type Concept } from '../query/concepts.ts';
import { CHOSEN_LIMIT, groupByPage, KINDS, type Loaded, type Scored } from './group.ts';
import type { Lexicon } from '../query/lexicon.ts';
import type { Pagefind } from './pagefind.ts';
import { scoreOf } from './rank.ts';
import { readQuery, type Reading } from '../query/read-query.ts';
import type { Definition, Filters, SearchAnswer } from './results.ts';
import { loadText } from './documents.ts';
import type { Documents } from './documents.ts';
import { countPlaces, retrieve } from './retrieve.ts';
import { rankSections } from './rank.ts';
import { nearestTerms } from '../query/spellings.ts';
import { visibleChunks } from '../../../lib/search/visible-words.ts';
import type { FindVisible, Standing, Visible } from '../query/visible-words.ts';
import { cleanQuery } from '../query/clean-query.ts';
import type { ResultKind } from '../../../lib/search/kinds.ts';
import { termWord } from '../../../lib/search/lexicon.ts';

/** Searches with the lexicon: reads the query, asks Pagefind only for words that exist, ranks. */
export async function layeredSearch(
  pagefind: Pagefind,
  lexicon: Lexicon,
  documents: Documents,
  query: string,
  filters: Filters,
  findVisible: FindVisible = () =>
    Promise.resolve<Standing>({ words: new Map(), titled: new Set() }),
): Promise<SearchAnswer> {
  const { words: visible, titled } = await findVisible(cleanQuery(query));
  const reading = readQuery(query, lexicon, visible);
  const concepts = conceptsOf(query, reading, lexicon, visible, titled);
  const answer: SearchAnswer = {
    query,
    pages: [],
    unknown: concepts.length > 0 ? reading.unknown : [],
    nearest: [],
    marks: [],
  };
  if (concepts.length === 0) return { ...answer, nearest: nearestTerms(query, lexicon) };
  const [candidates, definition] = await Promise.all([
    retrieve(
      pagefind,
      concepts,
      { ...filters },
      { words: visible, titled },
      filteredDocuments(documents, filters),
    ),
    define(pagefind, documents, concepts, { ...filters }),
  ]);
  const scored = [...candidates.values()].map((candidate) => ({
    candidate,
    score: scoreOf(candidate, concepts),
  }));
  const kept = { exact: exactDocuments(query, visible), titled };
  const loaded = await load(scored, documents, concepts, filters.kind !== undefined, kept);
  return {
    ...answer,
    pages: groupByPage(loaded, loaded.length > 1 ? definition : undefined),
    marks: [
      ...new Set(
        concepts.flatMap(({ wordings, visible: word }) =>
          word !== undefined ? [word] : wordings.map(({ words }) => words.join(' ')),
        ),
      ),
    ],
    ...(reading.readAs && { readAs: reading.readAs }),
    ...(definition && { definition }),
  };
}

/** The documents that the reader's choice leaves; which session a document is in only Pagefind can tell. */
const filteredDocuments = (documents: Documents, { kind, session }: Filters): Documents =>
  session !== undefined
    ? new Map<string, never>()
    : new Map([...documents].filter(([, document]) => !kind || document.kind === kind));

/** What to search for: what was understood or, where that is not enough, the words as they stand. */
function conceptsOf(
  query: string,
  reading: Reading,
  lexicon: Lexicon,
  visible: Visible,
  titled: Set<string>,
): Concept[] {
  const concepts = toConcepts(reading.asked, lexicon);
  if (isEnough(reading, concepts)) return concepts;
  const chunks = [...new Set(visibleChunks(cleanQuery(query)))];
  if (titled.size === 0 && !chunks.every((chunk) => visible.has(chunk))) return [];
  const asked = chunks.map((chunk) => ({ entries: [], visible: chunk, weak: false }));
  return toConcepts(asked, lexicon);
}

/** A page whose title has the words, or words that begin so. */
const TITLED_FACTOR = 1.5;

/** Documents that are shown however little else speaks for them. */
interface Kept {
  exact: Set<string>;
  titled: Set<string>;
}

/** A rare word as it was typed counts more than another form of it. */
const EXACT_FACTOR = 2;
/** A word on at most as many documents is rare. */
const RARE = 20;

/** The documents that have a single rare word exactly as it was typed: none of them is cut. */
function exactDocuments(query: string, visible: Visible): Set<string> {
  const [chunk = '', ...others] = visibleChunks(cleanQuery(query));
  const { exact } = (others.length === 0 ? visible.get(chunk) : undefined) ?? {};
  return exact && exact.size <= RARE ? exact : new Set();
}

/** A query is searched for if it names something that matters, or next to nothing in it is unknown. */
function isEnough({ unknown }: Reading, concepts: Concept[]): boolean {
  if (concepts.length === 0) return false;
  if (unknown.length === 0) return true;
  return concepts.some(({ strong }) => strong) || concepts.length > 2 * unknown.length;
}

async function load(
  scored: Scored[],
  documents: Documents,
  concepts: Concept[],
  chosen: boolean,
  { exact, titled }: Kept,
): Promise<Loaded[]> {
  const isKept = (id: string) => exact.has(id) || (titled.has(id) && titled.size <= RARE);
  const sorted = scored.sort((a, b) => b.score - a.score);
  // What has next to nothing of it isn't worth loading, unless the reader looks closely.
  const least = chosen ? 0 : (sorted[0]?.score ?? 0) * 0.15;
  const taken = (Object.keys(KINDS) as ResultKind[]).flatMap((kind) =>
    sorted
      .filter(({ candidate }) => documents.get(candidate.document.id)?.kind === kind)
      .filter(
        ({ candidate }, at) =>
          at < (chosen ? CHOSEN_LIMIT : KINDS[kind].limit) || isKept(candidate.document.id),
      )
      .filter(({ score, candidate }) => score >= least || isKept(candidate.document.id))
      .map((one) => ({ ...one, kind })),
  );
  const loaded = taken.map(async ({ candidate, kind }) => {
    const text = await loadText(
      documents.get(candidate.document.id)?.document ?? candidate.document,
    );
    countPlaces(text, candidate, concepts);
    const sections = rankSections(text, candidate, concepts);
    const best = sections[0]?.score ?? 0;
    return {
      candidate,
      kind,
      text,
      sections,
      score:
        (scoreOf(candidate, concepts) + best) *
        KINDS[kind].factor *
        (exact.has(candidate.document.id) ? EXACT_FACTOR : 1) *
        (titled.has(candidate.document.id) ? TITLED_FACTOR : 1),
    };
  });
  return Promise.all(loaded);
}

/** The glossary's answer, where the query names one term and little else. */
async function define(
  pagefind: Pagefind,
  documents: Documents,
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
    documents.get(found.id)?.document ?? found,
  );
  const end = anchors.find(({ element }) => element === 'h3')?.location;
  return { term: title, english, text: words.slice(0, end).join('').trim(), url };
}
