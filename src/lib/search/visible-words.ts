/** Signs that belong to a name where they stand inside it or, some of them, at its edges. */
const CHUNK = /[.#]?[\p{L}\p{M}\p{N}]+(?:[-_.+#&:/'’@]+[\p{L}\p{M}\p{N}]+)*(?:\+\+|#)?/gu;
/** The foreign part of a word before a Korean ending: `S3에`, `C++로`. */
const FOREIGN = /^[.#]?[^가-힣]*[\p{sc=Latin}\p{N}+#]/u;
const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;

/** Full-width and other forms of letters as plain ones (NFKC), but lone jamo as the keyboard gives them. */
export const plainForms = (text: string): string =>
  text.normalize('NFC').replace(/[^\u3130-\u318f]+/gu, (part) => part.normalize('NFKC'));

/** Text as visible words are compared: plain forms, composed, in lower case. */
export const foldText = (text: string): string => plainForms(text).toLowerCase();

/** The words of a text as they stand between spaces, with the signs that belong to names: `c++`, `r&d`. */
export const visibleChunks = (text: string): string[] => foldText(text).match(CHUNK) ?? [];

/**
 * Every form in which a reader may type a visible word: as it stands, its foreign part without the
 * Korean ending, and its parts between signs.
 */
export function visibleWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const chunk of visibleChunks(text)) {
    words.add(chunk);
    const foreign = FOREIGN.exec(chunk)?.[0];
    if (foreign) words.add(foreign);
    for (const part of chunk.match(LETTERS) ?? []) {
      words.add(part);
      for (const run of part.match(/[가-힣]+|[^가-힣]+/g) ?? []) words.add(run);
    }
  }
  return words;
}

/**
 * One file of visible words: each word with the ids of the documents that have it, spaces between;
 * the id of a page that has it in its title ends in {@link TITLED}.
 */
export type VisibleWordsFile = Record<string, string>;

/** Marks the id of a document that has a word in its title. */
export const TITLED = '*';

/** Words that begin with the same letter stand in the same file. */
export const visibleWordsFile = (word: string, files: number): number =>
  (word.codePointAt(0) ?? 0) % files;
