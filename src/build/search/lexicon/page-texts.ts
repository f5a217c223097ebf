import type { Fragment } from '../index/fragments.ts';

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
