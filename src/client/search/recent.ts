const KEY = 'recent-searches';
const LIMIT = 6;

/** The last searches, newest first, kept in this browser; without storage there are none. */
export class RecentSearches {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;

  constructor(storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
    this.#storage = storage;
  }

  list(): string[] {
    try {
      const kept: unknown = JSON.parse(this.#storage?.getItem(KEY) ?? '[]');
      if (!Array.isArray(kept)) return [];
      return kept.filter((query) => typeof query === 'string').slice(0, LIMIT);
    } catch {
      return [];
    }
  }

  add(query: string): void {
    const text = query.trim().slice(0, 60);
    if (text === '') return;
    const kept = this.list().filter((other) => other !== text);
    this.#write(JSON.stringify([text, ...kept].slice(0, LIMIT)));
  }

  clear(): void {
    this.#write(undefined);
  }

  #write(value: string | undefined): void {
    try {
      if (value === undefined) this.#storage?.removeItem(KEY);
      else this.#storage?.setItem(KEY, value);
    } catch {
      // Full or blocked: the search works without them.
    }
  }
}
