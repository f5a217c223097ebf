import { isNounTail } from '../../../lib/korean/endings.ts';
import {
  visibleChunks,
  visibleWordsFile,
  type VisibleWordsFile,
} from '../../../lib/search/visible-words.ts';
import { nounStems } from './clean-query.ts';

/** Ids of documents that have a word of the query. */
interface VisibleDocuments {
  /** Those that have it as it was typed. */
  exact: Set<string>;
  /** Those that have it, or its stem, with an ending of any kind. */
  all: Set<string>;
}

/** Where the words of a query stand, by the word. */
export type Visible = Map<string, VisibleDocuments>;

/** Finds the documents in which the words of a query stand; throws where a file doesn't arrive. */
export type FindVisible = (query: string) => Promise<Visible>;

/**
 * Looks words up among all that readers see, whatever the lexicon makes of them.
 * @param count How many files the words are in.
 */
export function visibleWordFinder(folder: string, count: number): FindVisible {
  const loaded = new Map<number, Promise<VisibleWordsFile>>();
  const load = (file: number) => {
    const promise = loaded.get(file) ?? fetchFile(`${folder}visible/${file}.json`);
    loaded.set(file, promise);
    promise.catch(() => loaded.delete(file));
    return promise;
  };
  return async (query) => {
    const found = new Map<string, VisibleDocuments>();
    const chunks = [...new Set(visibleChunks(query))].slice(0, 12);
    const lookUp = async (word: string) => {
      const ids = documentsWith(word, await load(visibleWordsFile(word, count)));
      if (ids.all.size > 0) found.set(word, ids);
    };
    const words = chunks.flatMap((chunk) => [
      chunk,
      ...(chunk.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []),
    ]);
    await Promise.all([...new Set(words)].map(lookUp));
    return found;
  };
}

async function fetchFile(address: string): Promise<VisibleWordsFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as VisibleWordsFile;
}

/** Documents that have the word itself or, if none does, the word with or without its ending. */
function documentsWith(word: string, file: VisibleWordsFile): VisibleDocuments {
  const stems = nounStems(word).filter((stem) => stem === word || stem.length > 1);
  const ids = new Set<string>();
  for (const stem of stems) {
    for (const [other, documents] of Object.entries(file)) {
      const same =
        other === stem || (other.startsWith(stem) && isNounTail(other.slice(stem.length)));
      if (same) for (const id of documents.split(' ')) ids.add(id);
    }
    if (ids.size > 0) break;
  }
  const exact = Object.hasOwn(file, word) ? (file[word] ?? '').split(' ') : [];
  return { exact: new Set(exact), all: ids };
}
