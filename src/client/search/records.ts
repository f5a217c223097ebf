import { resultKinds, type ResultKind } from '../../lib/search/kinds.ts';
import type { FoundRecord, Pagefind } from './pagefind.ts';

/** All records of the site by their ids, with their kinds. */
export type Records = Map<string, { kind: ResultKind; record: FoundRecord }>;

/**
 * Asks for the records of each kind: Pagefind tells a record's kind only as the answer to a
 * filter. These records have no places, so that their texts come without Pagefind's own excerpts,
 * which would take longer than the search.
 * @throws Where the kinds did not arrive.
 */
export async function readRecords(pagefind: Pagefind): Promise<Records> {
  const records: Records = new Map();
  for (const kind of resultKinds) {
    const { results } = await pagefind.search(null, { filters: { kind } });
    for (const record of results) records.set(record.id, { kind, record });
  }
  // The filters didn't arrive: without them every answer would be empty.
  if (records.size === 0) throw new Error('No document has a kind');
  return records;
}
