import type { Anchor, FoundDocument } from './pagefind.ts';

/** What a result needs of a document. */
export interface DocumentText {
  url: string;
  title: string;
  english: string;
  /** Title of the page it is on. */
  page: string;
  kind: string;
  /** The words of the index in order, each with what follows it. */
  words: string[];
  anchors: Anchor[];
}

const known = new Map<string, DocumentText>();

/**
 * The text of a document, fetched once. Pagefind builds its own excerpts, all of them anew, each
 * time it is asked; that would cost more than the rest of a search.
 */
export async function loadText(document: FoundDocument): Promise<DocumentText> {
  const kept = known.get(document.id);
  if (kept) return kept;
  const { url, meta, filters, raw_content: content, anchors } = await document.data();
  // Pagefind stores `<` and `>` as entities.
  const words = content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').split('\u200b');
  const text: DocumentText = {
    url,
    title: meta['title'] ?? '',
    english: meta['english'] ?? '',
    page: filters['page']?.[0] ?? meta['title'] ?? '',
    kind: filters['kind']?.[0] ?? '본문',
    words,
    anchors: anchors.map((anchor) => ({
      ...anchor,
      text: anchor.text?.replaceAll('\u200b', '') ?? '',
    })),
  };
  known.set(document.id, text);
  return text;
}
