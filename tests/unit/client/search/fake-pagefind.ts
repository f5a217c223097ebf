import type { FoundRecord, Pagefind } from '../../../../src/client/search/pagefind.ts';

interface FakeRecord {
  url: string;
  kind: string;
  title: string;
  /** Words of the index with spaces between. */
  text: string;
  /** Words that only its metadata has. */
  meta?: string;
}

/** Finds whole words in a few records as Pagefind does, and remembers what it was asked for. */
export function fakePagefind(records: FakeRecord[]): Pagefind & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    search: (query, { filters = {} } = {}) => {
      if (query !== null) asked.push(query);
      const words = (query ?? '').replaceAll('"', '').split(' ').filter(Boolean);
      const results = records
        .filter(({ kind }) => !filters['kind'] || filters['kind'] === kind)
        .filter(({ text, meta = '' }) => {
          return words.every((word) => `${text} ${meta}`.split(' ').includes(word));
        })
        .map((record) => found(record, words));
      return Promise.resolve({ results });
    },
  };
}

function found({ url, kind, title, text }: FakeRecord, words: string[]): FoundRecord {
  const all = text.split(' ');
  return {
    id: url,
    score: 1,
    words: all.flatMap((word, at) => (words.includes(word) ? [at] : [])),
    matchedMetaFields: words.some((word) => title.split(' ').includes(word)) ? ['title'] : [],
    data: () =>
      Promise.resolve({
        url,
        raw_content: all.join(' \u200b'),
        meta: { title, english: '' },
        filters: { kind: [kind], page: [title] },
        anchors: [],
      }),
  };
}
