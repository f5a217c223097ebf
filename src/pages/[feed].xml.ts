import type { APIRoute } from 'astro';
import { getPageDates } from '../lessons/history/page-dates.ts';
import { getSessions, getTopics } from '../lessons/collections.ts';
import { pagePath, site, withBase } from '../lib/site.ts';
import { toAtom, type FeedEntry } from '../lib/atom.ts';

/** The feed `feed.xml`. A feed names things by their full addresses, so that a site without one has none. */
export const getStaticPaths = () => (import.meta.env.SITE ? [{ params: { feed: 'feed' } }] : []);

export const GET: APIRoute = async ({ site: origin }) => {
  const toUrl = (path: string) => new URL(withBase(path, import.meta.env.BASE_URL), origin).href;
  const dates = getPageDates();
  const entries: FeedEntry[] = [];
  for (const session of await getSessions()) {
    for (const { id, data } of [session, ...(await getTopics(session.id))]) {
      // Where Git doesn't know, the day of the meeting; where that isn't known either, nothing is made up.
      const updated = dates.get(pagePath(id)) ?? session.data.heldOn;
      if (!updated) continue;
      const address = toUrl(pagePath(id));
      entries.push({ address, title: data.title, summary: data.description, updated });
    }
  }
  const feed = toAtom({
    address: toUrl('/'),
    self: toUrl('/feed.xml'),
    title: site.name,
    subtitle: site.description,
    entries,
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
