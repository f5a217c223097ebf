import { isChoseong } from '../../../lib/korean/jamo.ts';
import { endsLikeVerb } from '../../../lib/korean/verb-forms.ts';
import { termWord } from '../../../lib/search/lexicon.ts';
import { visibleChunks } from '../../../lib/search/visible-words.ts';
import { cleanQuery } from '../query/clean-query.ts';
import { toConcepts, type Concept } from '../query/concepts.ts';
import type { Lexicon } from '../query/lexicon.ts';
import { readQuery, type Reading } from '../query/read-query.ts';
import { segment } from '../query/segment.ts';
import { nearestTerms } from '../query/spellings.ts';
import { NOWHERE, type FindVisible, type Standing } from '../query/visible-words.ts';
import { chooseDocuments, RARE, type Chosen } from './choose.ts';
import { loadText, type Documents } from './documents.ts';
import { groupByPage, KIND_FACTORS, type Loaded } from './group.ts';
import type { Pagefind } from './pagefind.ts';
import { findPlaces } from './places.ts';
import { rankSections, scoreOf } from './rank.ts';
import type { Definition, Filters, SearchAnswer } from './results.ts';
import { retrieve } from './retrieve.ts';

/**
 * Searches with the lexicon: reads the query, asks Pagefind for words that the index has, chooses
 * the documents that are likely to answer, reads their texts, and ranks them.
 * @param steps How often the reader has asked for more.
 */
export async function layeredSearch(
  pagefind: Pagefind,
  lexicon: Lexicon,
  documents: Documents,
  query: string,
  filters: Filters,
  findVisible: FindVisible = () => Promise.resolve(NOWHERE),
  steps = 0,
): Promise<SearchAnswer> {
  const standing = await findVisible(cleanQuery(query));
  const reading = readQuery(query, lexicon, standing.words);
  const concepts = conceptsOf(query, reading, lexicon, standing);
  const answer: SearchAnswer = {
    query,
    pages: [],
    rest: 0,
    unknown: concepts.length > 0 ? reading.unknown : [],
    nearest: [],
    marks: [],
  };
  if (concepts.length === 0) return { ...answer, nearest: otherQueries(query, reading, lexicon) };
  const allowed = await filteredDocuments(pagefind, documents, filters);
  const [candidates, definition] = await Promise.all([
    retrieve(pagefind, concepts, { ...filters }, standing, allowed),
    define(pagefind, documents, concepts, { ...filters }),
  ]);
  const { chosen, rest } = chooseDocuments(candidates.values(), concepts, documents, standing, {
    onlyOneKind: filters.kind !== undefined,
    steps,
  });
  const rare = rareWords(standing, lexicon);
  const loaded = await Promise.all(
    chosen.map((one) => readDocument(one, documents, concepts, standing, rare)),
  );
  return {
    ...answer,
    pages: groupByPage(loaded, loaded.length > 1 ? definition : undefined),
    rest,
    marks: marksOf(concepts),
    ...(reading.readAs && { readAs: reading.readAs }),
    ...(definition && { definition }),
  };
}

/** The documents that the reader's choice leaves; which session a document is in only Pagefind can tell. */
async function filteredDocuments(
  pagefind: Pagefind,
  documents: Documents,
  filters: Filters,
): Promise<Documents> {
  if (Object.keys(filters).length === 0) return documents;
  const { results } = await pagefind.search(null, { filters: { ...filters } });
  const left = new Set(results.map(({ id }) => id));
  return new Map([...documents].filter(([id]) => left.has(id)));
}

/** What to search for: what was understood or, where that is not enough, the words as they stand. */
function conceptsOf(
  query: string,
  reading: Reading,
  lexicon: Lexicon,
  { words, titled }: Standing,
): Concept[] {
  const concepts = toConcepts(reading.asked, lexicon);
  if (isEnough(reading, concepts)) return concepts;
  const chunks = [...new Set(visibleChunks(cleanQuery(query)))];
  if (titled.size === 0 && !chunks.every((chunk) => words.has(chunk))) return [];
  const asked = chunks.map((chunk) => ({ entries: [], visible: chunk, weak: false }));
  return toConcepts(asked, lexicon);
}

/**
 * A query is searched for if it names a term or a title, or most of what it names is known. Words
 * that end as verbs do name nothing.
 */
function isEnough({ unknown }: Reading, concepts: Concept[]): boolean {
  const names = unknown.filter((word) => !endsLikeVerb(word) && !isChoseong(word));
  if (concepts.length === 0) return false;
  if (names.length === 0) return true;
  return concepts.some(({ strong }) => strong) || concepts.length > 2 * names.length;
}

/** What of a query the site knows, to be searched for by itself, then terms near the query. */
function otherQueries(query: string, { asked }: Reading, lexicon: Lexicon): string[] {
  const known = asked.flatMap(({ entries: [first], visible }) => visible ?? first?.shown ?? []);
  return [...(known.length > 0 ? [known.join(' ')] : []), ...nearestTerms(query, lexicon)];
}

/** How much more a page counts whose title has the words, or words that begin so. */
const TITLED_FACTOR = 2;

/** Reads a document and ranks it and its sections. */
async function readDocument(
  { document, estimates, kind }: Chosen,
  documents: Documents,
  concepts: Concept[],
  { titled }: Standing,
  rare: Set<string>[],
): Promise<Loaded> {
  const text = await loadText(documents.get(document.id)?.document ?? document);
  const isTitled = titled.has(document.id);
  const matches = findPlaces(text, concepts, estimates, isTitled);
  const sections = rankSections(text, matches, concepts);
  const score =
    (scoreOf(matches, concepts, text.words.length) + (sections[0]?.score ?? 0)) *
    KIND_FACTORS[kind] *
    rareFactor(document.id, rare) *
    (isTitled ? TITLED_FACTOR : 1);
  return { text, kind, matches, sections, score };
}

/** The documents that have each rare word of a query: names with whatever ending, other words as they were typed. */
const rareWords = ({ words, typed }: Standing, lexicon: Lexicon): Set<string>[] =>
  typed.map((word) => {
    const { exact = new Set<string>(), all = exact } = words.get(word) ?? {};
    const documents = isName(word, lexicon) ? all : exact;
    return documents.size <= RARE ? documents : new Set();
  });

/** True for a word that is a name as it was typed, or nothing that the lexicon knows; not for one with an ending. */
function isName(word: string, lexicon: Lexicon): boolean {
  const parts = segment([word], lexicon);
  if (parts.some(({ kind }) => kind === 'unknown')) return true;
  return (
    parts.every(({ kind }) => kind === 'known') && parts.map(({ text }) => text).join('') === word
  );
}

/** Twice as much for a document with all rare words of a query, less where it has some of them. */
const rareFactor = (id: string, rare: Set<string>[]): number =>
  1 + rare.filter((documents) => documents.has(id)).length / Math.max(1, rare.length);

/** What to mark on the page of a hit. */
const marksOf = (concepts: Concept[]): string[] => [
  ...new Set(
    concepts.flatMap(({ wordings, visible }) =>
      visible !== undefined ? [visible] : wordings.map(({ words }) => words.join(' ')),
    ),
  ),
];

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
