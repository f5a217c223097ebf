import { isArrived, takeFetched } from '../ahead.ts';

/** One document that Pagefind found; `words` are the positions of the query's words in it. */
export interface FoundDocument {
  id: string;
  score: number;
  words: number[];
  /** Metadata keys that have a word of the query; missing for a quoted query. */
  matchedMetaFields?: string[];
  data(): Promise<DocumentData>;
}

/** A heading of a document: the word at which it starts. */
export interface Anchor {
  element: string;
  id: string;
  text?: string;
  location: number;
}

/** What is stored about a document. */
interface DocumentData {
  url: string;
  /** The text with a zero width space after each word. */
  raw_content: string;
  meta: Record<string, string | undefined>;
  filters: Record<string, string[] | undefined>;
  anchors: Anchor[];
}

/** The part of Pagefind's browser API (1.6.0) that the search uses. */
export interface Pagefind {
  search(
    query: string | null,
    options?: { filters?: Record<string, string> },
  ): Promise<{ results: FoundDocument[] }>;
}

interface PagefindModule {
  createInstance: (options: object) => Pagefind;
}

/**
 * Loads Pagefind and its index.
 * @param folder Address of the folder of the index, with a slash at its end.
 * @param attempt Counts repeated attempts: a browser may remember that a module failed to load.
 * @throws Where a file can't be loaded or WebAssembly is blocked.
 */
export async function loadPagefind(folder: string, attempt: number): Promise<Pagefind> {
  const address = `${folder}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  // Pagefind leaves the promise of its own start unwatched; the search below reports the failure.
  const ignorePagefind = (event: PromiseRejectionEvent) => {
    if (/pagefind/i.test(String(event.reason))) event.preventDefault();
  };
  addEventListener('unhandledrejection', ignorePagefind);
  try {
    watchRequests();
    const pagefind = createInstance({ noWorker: true });
    await pagefind.search('');
    return { search: (query, options) => wholeAnswer(pagefind.search(query, options)) };
  } finally {
    setTimeout(() => removeEventListener('unhandledrejection', ignorePagefind));
  }
}

let lost = 0;
let watched = false;

/**
 * Pagefind keeps quiet about a part of its index that doesn't arrive, and answers with less. So its
 * requests are watched; and what was fetched ahead needn't be asked for again.
 */
function watchRequests(): void {
  if (watched) return;
  watched = true;
  const send = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const ahead = await takeFetched(address);
    if (ahead) return ahead;
    const response = await send(input, init).catch((error: unknown) => {
      if (/\.pf_(index|filter)$/.test(address)) lost++;
      throw error;
    });
    if (!isArrived(response) && /\.pf_(index|filter)$/.test(address)) lost++;
    return response;
  };
}

/** @throws Where a part of the index was lost meanwhile. */
async function wholeAnswer<T>(answer: Promise<T>): Promise<T> {
  const before = lost;
  const found = await answer;
  if (lost > before) throw new Error('A part of the index did not arrive');
  return found;
}
