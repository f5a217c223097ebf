import { isNounTail } from '../../../lib/korean/endings.ts';
import { isParticles } from '../../../lib/korean/particles.ts';
import {
  TITLED,
  visibleChunks,
  visibleWordsFile,
  type VisibleWordsFile,
} from '../../../lib/search/visible-words.ts';
import { isCommonVerb, isPointer } from './function-words.ts';
import { nounStems } from './clean-query.ts';

/** Ids of documents that have a word of the query. */
interface VisibleDocuments {
  /** Those that have it as it was typed. */
  exact: Set<string>;
  /** Those that have it, or its stem, with an ending of any kind. */
  all: Set<string>;
}

/** A query that no word stands for. */
export const NOWHERE: Standing = { words: new Map(), typed: [], titled: new Set() };

/** Where the words of a query stand, by the word. */
export type Visible = Map<string, VisibleDocuments>;

/** What the words of a query are on the site as they stand. */
export interface Standing {
  words: Visible;
  /** The words of the query as they were typed, without those that only ask or point where there are others. */
  typed: string[];
  /** Pages in whose title every word of the query stands, or begins one. */
  titled: Set<string>;
}

/** Finds the documents in which the words of a query stand; throws where a file doesn't arrive. */
export type FindVisible = (query: string) => Promise<Standing>;

const WORDS = 12;

/**
 * Looks words up among all that readers see, whatever the lexicon makes of them.
 * @param count How many files the words are in.
 */
export function visibleWordFinder(folder: string, count: number): FindVisible {
  const loaded = new Map<number, Promise<VisibleWordsFile>>();
  const load = (word: string) => {
    const file = visibleWordsFile(word, count);
    const promise = loaded.get(file) ?? fetchFile(`${folder}visible/${file}.json`);
    loaded.set(file, promise);
    promise.catch(() => loaded.delete(file));
    return promise;
  };
  return async (query) => {
    const words: Visible = new Map();
    const chunks = [...new Set(visibleChunks(query))].slice(0, WORDS);
    const parts = chunks.flatMap((chunk) => [
      chunk,
      ...(chunk.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []),
    ]);
    const files = await Promise.all([...new Set(parts)].map(load));
    for (const [at, word] of [...new Set(parts)].entries()) {
      const file = files[at] ?? {};
      for (const begin of [word, ...beginnings(word)]) {
        const documents = documentsWith(begin, file, begin !== word);
        if (documents.all.size > 0) words.set(begin, documents);
        if (documents.all.size > 0) break;
      }
    }
    const named = chunks.filter((chunk) => !isPointer(chunk) && !isCommonVerb(chunk));
    const titled = await Promise.all(
      chunks.map(async (chunk) => titledDocuments(chunk, await load(chunk))),
    );
    const [first = new Set(), ...others] = titled;
    return {
      words,
      typed: named.length > 0 ? named : chunks,
      titled: others.reduce((both, one) => new Set([...both].filter((id) => one.has(id))), first),
    };
  };
}

/** What may be a word of its own at the start of one that is written together: 여섯계층. */
const beginnings = (word: string): string[] =>
  /^[가-힣]{4,}$/.test(word)
    ? Array.from({ length: word.length - 3 }, (_, at) => word.slice(0, word.length - 2 - at))
    : [];

async function fetchFile(address: string): Promise<VisibleWordsFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as VisibleWordsFile;
}

const isTail = (rest: string) => rest === '' || isNounTail(rest);
const idsOf = (documents: string) => documents.replaceAll(TITLED, '').split(' ');

/** Documents that have the word itself or, if none does, the word with or without its ending. */
function documentsWith(word: string, file: VisibleWordsFile, onlyExact: boolean): VisibleDocuments {
  const exact = new Set(Object.hasOwn(file, word) ? idsOf(file[word] ?? '') : []);
  if (onlyExact) return { exact, all: exact };
  const stems = nounStems(word).filter((stem) => stem === word || stem.length > 1);
  const all = new Set<string>();
  for (const stem of stems) {
    const forms = Object.entries(file).filter(
      ([other]) => other.startsWith(stem) && isTail(other.slice(stem.length)),
    );
    // A stem stands alone or with particles somewhere: 파이프라 is none, whatever 인 may be.
    if (!forms.some(([other]) => other === stem || isParticles(other.slice(stem.length)))) continue;
    for (const [, documents] of forms) for (const id of idsOf(documents)) all.add(id);
    break;
  }
  return { exact, all };
}

/** Pages with a word in the title that begins like this one, or this one without its ending. */
function titledDocuments(word: string, file: VisibleWordsFile): Set<string> {
  const titled = new Map(
    Object.entries(file).map(([other, documents]) => [
      other,
      documents.split(' ').filter((id) => id.endsWith(TITLED)),
    ]),
  );
  for (const stem of nounStems(word)) {
    if (stem.length < 2) continue;
    const found = [...titled].flatMap(([other, ids]) => (other.startsWith(stem) ? ids : []));
    if (found.length > 0) return new Set(found.flatMap(idsOf));
  }
  return new Set();
}
