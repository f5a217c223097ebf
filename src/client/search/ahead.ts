import { create } from '../dom.ts';

/**
 * What a first search surely needs, fetched at once when a reader reaches for the search. One after
 * another, as Pagefind asks for it, that is a chain of round trips.
 */
const fetched = new Map<string, Promise<Response>>();
let begun = false;

/** @param folder Address of the folder of the index, with a slash at its end. */
export function fetchAhead(folder: string): void {
  if (begun) return;
  begun = true;
  document.head.append(create('link', { rel: 'modulepreload', href: `${folder}pagefind.js` }));
  // The index says that it is Chinese (see `build/search`), for which Pagefind has no program of its own.
  for (const name of ['lexicon.json', 'wasm.unknown.pagefind']) void begin(folder + name);
  begin(`${folder}pagefind-entry.json`)
    .then(async (response) => {
      const { ahead } = (await response.clone().json()) as { ahead?: string[] };
      for (const name of ahead ?? []) void begin(folder + name);
    })
    .catch(ignore);
}

const ignore = () => undefined;

function begin(address: string): Promise<Response> {
  const { pathname } = new URL(address, location.href);
  const response = fetch(address);
  fetched.set(pathname, response);
  response.catch(ignore);
  return response;
}

/** Whether a file arrived: some hosts answer with a page, and 200, where a file is missing. */
export const isArrived = ({ ok, headers }: Response): boolean =>
  ok && !headers.get('content-type')?.includes('text/html');

/** The answer to an address if it was fetched ahead and arrived, once; else it is asked for anew. */
export async function takeFetched(address: string): Promise<Response | undefined> {
  const { pathname } = new URL(address, location.href);
  const response = fetched.get(pathname);
  fetched.delete(pathname);
  const arrived = await response?.catch(ignore);
  return arrived && isArrived(arrived) ? arrived : undefined;
}
