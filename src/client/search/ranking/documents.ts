import { resultKinds, type ResultKind } from '../../../lib/search/kinds.ts';
import type { FoundDocument, Pagefind } from './pagefind.ts';

/** All documents of the site by their ids, with their kinds. */
export type Documents = Map<string, { kind: ResultKind; document: FoundDocument }>;

/**
 * Asks for the documents of each kind: Pagefind tells a document's kind only as the answer to a
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
