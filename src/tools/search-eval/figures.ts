/** One query with the pages that answer it; none for a query that should find nothing. */
export interface EvalQuery {
  query: string;
  category: string;
  /** Slugs of topics; `overview`, `glossary` and `references` for the other pages. */
  expect: string[];
}

/** What a search found for a query. */
export interface EvalAnswer extends EvalQuery {
  /** Slugs in the order in which a reader sees them. */
  found: string[];
  /** True where the glossary's definition stood above all pages. */
  defined?: boolean;
  milliseconds: number;
}

/** Shares of a set of queries, 0 to 1. */
export interface Figures {
  queries: number;
  /** The first page found is a right one. */
  first: number;
  /** A right page is among the first three. */
  three: number;
  /** Share of the right pages (five at most) among the first five. */
  five: number;
  /** Something was found; only for queries that should find nothing. */
  nonsense: number;
}

/** Figures of queries that have an answer, or of those that have none. */
export function figuresOf(answers: EvalAnswer[]): Figures {
  const sensible = answers.filter(({ expect }) => expect.length > 0);
  const nonsense = answers.filter(({ expect }) => expect.length === 0);
  const share = (test: (answer: EvalAnswer) => number) =>
    sensible.reduce((sum, answer) => sum + test(answer), 0) / (sensible.length || 1);
  return {
    queries: answers.length,
    first: share(({ found, expect }) =>
      Number(found.slice(0, 1).some((page) => expect.includes(page))),
    ),
    three: share(({ found, expect }) =>
      Number(found.slice(0, 3).some((page) => expect.includes(page))),
    ),
    five: share(({ found, expect }) => {
      const right = found.slice(0, 5).filter((page) => expect.includes(page)).length;
      return right / Math.min(5, expect.length);
    }),
    nonsense: nonsense.filter(({ found }) => found.length > 0).length / (nonsense.length || 1),
  };
}

/** The value below which a share of the numbers lies. */
export function percentile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Slug of an address as the queries name it: `/sessions/introduction/dre/#definition` → `dre`. */
export function slugOf(address: string): string {
  const [, first = '', , topic = ''] = new URL(address, 'http://x').pathname.split('/');
  return first === 'sessions' ? topic || 'overview' : first;
}
