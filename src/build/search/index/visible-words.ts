import {
  TITLED,
  visibleWords,
  visibleWordsFile,
  type VisibleWordsFile,
} from '../../../lib/search/visible-words.ts';

/** Words in one file: it is loaded for one word of a query, so it stays at a few kilobytes. */
const WORDS_PER_FILE = 150;
/** A word that more documents have is known to the lexicon; these are enough of them. */
const DOCUMENTS_PER_WORD = 60;

/** What a reader sees of a document. */
export interface VisibleText {
  text: string;
  /** Title of a page, which a part of a word leads to; empty for other documents. */
  title: string;
}

/**
 * Files that say for each word that stands on the site which documents have it, so that a word
 * that the lexicon doesn't understand is found, too.
 * @param texts What a reader sees of each document, by the document's id.
 */
export function visibleWordsFiles(texts: Map<string, VisibleText>): VisibleWordsFile[] {
  const documents = new Map<string, string[]>();
  const add = (words: Set<string>, id: string, most: number) => {
    for (const word of words) {
      const ids = documents.get(word) ?? [];
      if (ids.length < most && !ids.includes(id + TITLED)) ids.push(id);
      documents.set(word, ids);
    }
  };
  // Titles go first: no word is on so many pages that its titles are left out.
  for (const [id, { title }] of texts) add(visibleWords(title), id + TITLED, Infinity);
  for (const [id, { text }] of texts) add(visibleWords(text), id, DOCUMENTS_PER_WORD);
  const count = Math.max(1, Math.ceil(documents.size / WORDS_PER_FILE));
  const files = Array.from({ length: count }, () => new Map<string, string>());
  for (const [word, ids] of documents) {
    files[visibleWordsFile(word, count)]?.set(word, ids.join(' '));
  }
  return files.map((file) => Object.fromEntries(file));
}
