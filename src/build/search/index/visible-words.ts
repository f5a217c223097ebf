import {
  visibleWords,
  visibleWordsFile,
  type VisibleWordsFile,
} from '../../../lib/search/visible-words.ts';

/** Words in one file: it is loaded for one word of a query, so it stays at a few kilobytes. */
const WORDS_PER_FILE = 150;
/** A word that more documents have is known to the lexicon; these are enough of them. */
const DOCUMENTS_PER_WORD = 60;

/**
 * Files that say for each word that stands on the site which documents have it, so that a word
 * that the lexicon doesn't understand is found, too.
 * @param texts What a reader sees of each document, by the document's id.
 */
export function visibleWordsFiles(texts: Map<string, string>): VisibleWordsFile[] {
  const documents = new Map<string, string[]>();
  for (const [id, text] of texts) {
    for (const word of visibleWords(text)) {
      const ids = documents.get(word);
      if (!ids) documents.set(word, [id]);
      else if (ids.length < DOCUMENTS_PER_WORD) ids.push(id);
    }
  }
  const count = Math.max(1, Math.ceil(documents.size / WORDS_PER_FILE));
  const files = Array.from({ length: count }, () => new Map<string, string>());
  for (const [word, ids] of documents) {
    files[visibleWordsFile(word, count)]?.set(word, ids.join(' '));
  }
  return files.map((file) => Object.fromEntries(file));
}
