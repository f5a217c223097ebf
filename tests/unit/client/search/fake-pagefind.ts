import type { FoundDocument, Pagefind } from '../../../../src/client/search/ranking/pagefind.ts';

interface FakeDocument {
  url: string;
  kind: string;
  title: string;
  /** Words of the index with spaces between. */
  text: string;
  /** Words that only its metadata has. */
  meta?: string;
}

/** Finds whole words in a few documents as Pagefind does, and remembers what it was asked for. */
export function fakePagefind(documents: FakeDocument[]): Pagefind & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    search: (query, { filters = {} } = {}) => {
      if (query !== null) asked.push(query);
      const words = (query ?? '').replaceAll('"', '').split(' ').filter(Boolean);
      const results = documents
        .filter(({ kind }) => !filters['kind'] || filters['kind'] === kind)
        .filter(({ text, meta = '' }) => {
          return words.every((word) => `${text} ${meta}`.split(' ').includes(word));
        })
        .map((document) => found(document, words));
      return Promise.resolve({ results });
    },
  };
}

function found({ url, kind, title, text }: FakeDocument, words: string[]): FoundDocument {
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
