const KEY = 'recent-searches';
const LIMIT = 6;

/**
 * The last searches, newest first, kept in this browser.
 * @param storage May throw, where storage is blocked: then there are none.
 */
export class RecentSearches {
  readonly #storage: () => Pick<Storage, 'getItem' | 'setItem'>;

  constructor(storage: () => Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage;
  }

  list(): string[] {
    try {
      const kept: unknown = JSON.parse(this.#storage().getItem(KEY) ?? '[]');
      return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
    } catch {
      return [];
    }
  }

  add(query: string): void {
    const text = query.trim().slice(0, 60);
    const others = this.list().filter((other) => other !== text);
    if (text !== '') this.#keep([text, ...others].slice(0, LIMIT));
  }

  clear(): void {
    this.#keep([]);
  }

  #keep(queries: string[]): void {
    try {
      this.#storage().setItem(KEY, JSON.stringify(queries));
    } catch {
      // Full or blocked: the search works without them.
    }
  }
}
