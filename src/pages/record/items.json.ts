import { getSessions, getTopics } from '../../lessons/collections.ts';
import { siteLedger } from '../../lessons/ledger/site-ledger.ts';
import { toPageKey } from '../../lib/record/keys.ts';
import { getFormerHeadings, getFormerNames, getFormerPages } from '../../lessons/ledger/ledger.ts';
import { scanLists, scanSections } from '../../lessons/scan-topic.ts';
import type { SiteItems, SitePage } from '../../lib/record/site-items.ts';

/** What the record's pages need to know about the content: items, sections, renames, removals. */
export async function GET(): Promise<Response> {
  const sessions = await getSessions();
  const topics = await Promise.all(sessions.map(({ id }) => getTopics(id)));
  const entries = sessions.flatMap((session, index) => [session, ...(topics[index] ?? [])]);
  const currentKeys = [...getFormerNames(siteLedger)].flatMap(([key, former]) =>
    former.map((name) => [name, key] as const),
  );
  const removed = [...siteLedger.removed].map(([name, { label }]) => [name, label] as const);
  const items: SiteItems = {
    pages: entries.map(toPage),
    currentKeys: Object.fromEntries(currentKeys),
    removed: Object.fromEntries(removed),
  };
  return Response.json(items);
}

function toPage(entry: { id: string; body?: string; data: { title: string } }): SitePage {
  const source = entry.body ?? '';
  const key = toPageKey(entry.id);
  const former = getFormerPages(siteLedger, key);
  const headings = getFormerHeadings(siteLedger, key);
  return {
    key,
    ...(former.length > 0 && { former }),
    ...(headings.size > 0 && { headings: Object.fromEntries(headings) }),
    title: entry.data.title,
    lists: scanLists(source).map(({ line: _, items, ...list }) => ({
      ...list,
      items: items.map(({ line: __, ...item }) => item),
    })),
    sections: scanSections(source),
  };
}
