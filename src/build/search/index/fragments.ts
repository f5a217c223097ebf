import { gunzipSync } from 'node:zlib';

/** What Pagefind stores for the browser about one document, as far as the lexicon needs it. */
export interface Fragment {
  url: string;
  /** Words of the document in order, as the index has them; `''` stands for punctuation. */
  words: string[];
  headings: string[];
}

interface Stored {
  url: string;
  content: string;
  anchors: { element: string; text: string }[];
}

const SIGNATURE = 'pagefind_dcd';

/** Decodes a `.pf_fragment` file; throws where it isn't one of Pagefind 1.6.0. */
export function parseFragment(content: Uint8Array): Fragment {
  const text = gunzipSync(content).toString();
  if (!text.startsWith(SIGNATURE)) throw new Error('Not a Pagefind fragment');
  const { url, content: body, anchors } = JSON.parse(text.slice(SIGNATURE.length)) as Stored;
  const headings = anchors
    .filter(({ element }) => /^h[1-6]$/.test(element))
    .map((anchor) => anchor.text.replaceAll('\u200b', ''));
  return { url, words: body.split(/[\s\u200b]+/).map(normalizeWord), headings };
}

/** A word as Pagefind's index has it: letters, digits and `_` only, in lower case. */
export const normalizeWord = (word: string) =>
  word.replace(/[^\p{L}\p{M}\p{N}_]/gu, '').toLowerCase();
