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

/** The words of the pages as the index has them. */
export class PageTexts {
  readonly #texts = new Map<string, string>();
  readonly #pagesOf = new Map<string, Set<string>>();
  readonly #counts = new Map<string, number>();

  constructor(fragments: Fragment[]) {
    for (const { url, words } of fragments) {
      const page = url.replace(/#.*/, '');
      this.#texts.set(page, `${this.#texts.get(page) ?? ''} ${words.join(' ')} `);
      for (const word of words) {
        this.#pagesOf.set(word, (this.#pagesOf.get(word) ?? new Set()).add(page));
      }
    }
    this.#pagesOf.delete('');
  }

  get pages(): number {
    return this.#texts.size;
  }

  /** Number of pages by word. */
  words(): Map<string, number> {
    return new Map([...this.#pagesOf].map(([word, { size }]) => [word, size]));
  }

  /** Number of pages, other than the glossary, that have words in a row. */
  count(words: string[]): number {
    const needle = ` ${words.join(' ')} `;
    const known = this.#counts.get(needle) ?? this.#countPages(words, needle);
    this.#counts.set(needle, known);
    return known;
  }

  #countPages(words: string[], needle: string): number {
    const sets = words.map((word) => this.#pagesOf.get(word) ?? new Set<string>());
    const [rarest] = sets.sort((a, b) => a.size - b.size);
    return [...(rarest ?? [])].filter(
      (page) => page !== '/glossary/' && this.#texts.get(page)?.includes(needle),
    ).length;
  }
}
