import type { Anchor, FoundRecord } from './pagefind.ts';

/** What a result needs of a record. */
export interface RecordText {
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

const known = new Map<string, RecordText>();

/**
 * The text of a record, fetched once. Pagefind builds its own excerpts, all of them anew, each
 * time it is asked; that would cost more than the rest of a search.
 */
export async function loadText(record: FoundRecord): Promise<RecordText> {
  const kept = known.get(record.id);
  if (kept) return kept;
  const { url, meta, filters, raw_content: content, anchors } = await record.data();
  // Pagefind stores `<` and `>` as entities.
  const words = content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').split('\u200b');
  const text: RecordText = {
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
  known.set(record.id, text);
  return text;
}
