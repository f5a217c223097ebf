import { getSessions, getTopics } from '../../lessons/collections.ts';
import { getFormerNames } from '../../lessons/ledger/ledger.ts';
import { siteLedger } from '../../lessons/ledger/site-ledger.ts';
import { scanLists } from '../../lessons/scan-topic.ts';
import { toPageKey } from '../../lib/record/keys.ts';
import { formatPractices, type SitePractices } from '../../lib/record/practice.ts';

/** What can come back of the whole site, short enough for every page to count what is due. */
export async function GET(): Promise<Response> {
  const topics = (await getSessions()).map(({ id }) => getTopics(id));
  const lists = (await Promise.all(topics))
    .flat()
    .map(({ id, body = '' }) => [toPageKey(id), formatPractices(scanLists(body))] as const)
    .filter(([, practices]) => practices !== '');
  const practices: SitePractices = {
    pages: Object.fromEntries(lists),
    former: Object.fromEntries(getFormerNames(siteLedger)),
  };
  return Response.json(practices);
}
