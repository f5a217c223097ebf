import { resultKinds, type ResultKind } from '../../../lib/search/kinds.ts';
import { foldText } from '../../../lib/search/visible-words.ts';
import type { FoundDocument, Pagefind, Anchor } from './pagefind.ts';

/** All documents of the site by their ids, with their kinds. */
export type Documents = Map<string, { kind: ResultKind; document: FoundDocument }>;

/**
 * Asks for the documents of each kind: Pagefind gives a document's kind only as the answer to a
 * filter. These documents have no places, so that their texts come without Pagefind's own excerpts,
 * which would take longer than the search.
 * @throws Where the kinds did not arrive.
 */
export async function readDocuments(pagefind: Pagefind): Promise<Documents> {
  const documents: Documents = new Map();
  for (const kind of resultKinds) {
    const { results } = await pagefind.search(null, { filters: { kind } });
    for (const document of results) documents.set(document.id, { kind, document });
  }
  // The filters didn't arrive: without them every answer would be empty.
  if (documents.size === 0) throw new Error('No document has a kind');
  return documents;
}

/** What a result needs of a document. */
export interface DocumentText {
  url: string;
  title: string;
  english: string;
  /** Title of the page it is on. */
  page: string;
  kind: string;
  /** The session of its page; empty for the glossary and the references. */
  session: string;
  /** The words of the index in order, each with what follows it. */
  words: string[];
  /** The same in plain forms and lower case, to be compared. */
  folded: string[];
  /** The words of its title, its English name and its keywords, as in `folded`. */
  names: string[];
  anchors: Anchor[];
}

const known = new Map<string, DocumentText>();

/**
 * The text of a document, fetched once. Pagefind builds all of its own excerpts again, each
 * time it is asked; that would cost more than the rest of a search.
 */
export async function loadText(document: FoundDocument): Promise<DocumentText> {
  const kept = known.get(document.id);
  if (kept) return kept;
  const { url, meta, filters, raw_content: content, anchors } = await document.data();
  // Pagefind stores `<` and `>` as entities.
  const plain = content.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const text: DocumentText = {
    url,
    title: meta['title'] ?? '',
    english: meta['english'] ?? '',
    page: filters['page']?.[0] ?? meta['title'] ?? '',
    kind: filters['kind']?.[0] ?? '본문',
    session: /\/sessions\//.test(url) ? (filters['session']?.[0] ?? '') : '',
    words: plain.split('\u200b'),
    folded: foldText(plain).split('\u200b'),
    names: foldText(meta['words'] ?? meta['title'] ?? '').split(' '),
    anchors: anchors.map((anchor) => ({
      ...anchor,
      text: anchor.text?.replaceAll('\u200b', '') ?? '',
    })),
  };
  known.set(document.id, text);
  return text;
}
