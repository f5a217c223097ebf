/*
 * Keeps one version of the whole site for reading without a network. The build writes this file as sw.js
 * with `version` before it: the list of the version's files, each with the hash of its content.
 *
 * A version is whole or not there: its files are fetched beside those of the version in use, each is held
 * against its hash, and only when all are there does the browser let this worker wait for its turn. Files
 * are kept by their hash, so that two versions share what is the same and a cut download goes on later.
 */
/* global version, registration, clients, skipWaiting */
const scope = registration.scope;
// Sites of one host share its storage.
const store = () => caches.open(`offline ${scope}`);
const keyOf = (hash) => `${scope}offline/${encodeURIComponent(hash)}`;

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(removeOtherFiles()));
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(scope)) event.respondWith(answer(request));
});
addEventListener('message', (event) => event.waitUntil(takeTurn(event)));

async function install() {
  const cache = await store();
  const added = [];
  let trouble;
  const keep = async (address, hash, mode) => {
    if (await cache.match(keyOf(hash))) return;
    const response = await fetch(address, { integrity: hash, cache: mode });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    added.push(keyOf(hash));
    await cache.put(keyOf(hash), response);
  };
  const keepAll = async (files) => {
    for (let next = files.shift(); next && !trouble; next = files.shift()) {
      const [path, hash] = next;
      // What the page has just loaded needs no second request: the hash tells whether it is right.
      await keep(scope + path, hash, path.startsWith('_astro/') ? 'default' : 'no-cache');
    }
  };
  const note = (error) => (trouble ??= error);
  await keep(scope + version.list, version.hash, 'no-cache').catch(note);
  const files = trouble ? [] : Object.entries(await readList(cache));
  await Promise.all([1, 2, 3, 4].map(() => keepAll(files).catch(note)));
  if (!trouble) return;
  // A full disk is given back what this attempt took of it; what a cut connection left goes on later.
  if (trouble.name === 'QuotaExceededError')
    await Promise.all(added.map((key) => cache.delete(key)));
  throw trouble;
}

async function removeOtherFiles() {
  // What a newer version is fetching must stay.
  if (registration.installing || registration.waiting) return;
  const cache = await store();
  const own = new Set([version.hash, ...Object.values(await readList(cache))].map(keyOf));
  const keys = await cache.keys();
  await Promise.all(keys.filter(({ url }) => !own.has(url)).map((key) => cache.delete(key)));
}

let list;
/** Hashes of this version's files by their paths below the scope; a page has the path of its folder. */
function readList(cache) {
  list ??= cache.match(keyOf(version.hash)).then((kept) => kept.json());
  list.catch(() => (list = undefined));
  return list;
}

async function answer(request) {
  const { pathname, search } = new URL(request.url);
  const path = pathname.slice(new URL(scope).pathname.length);
  try {
    const cache = await store();
    const files = await readList(cache);
    const find = (name) => cache.match(keyOf(files[name] ?? ''));
    const kept = await find(path);
    if (kept) return kept;
    if (`${path}/` in files) return Response.redirect(`${scope}${path}/${search}`);
    if (request.mode !== 'navigate') return fetch(request);
    const missing = await find('404.html');
    const { headers } = missing;
    return await fetch(request).catch(() => new Response(missing.body, { status: 404, headers }));
  } catch {
    // The browser has thrown the files away: all of them come from the network, as without a worker.
    return fetch(request);
  }
}

/** A page asks for the new version. It must be the only one: the others go on with theirs. */
async function takeTurn({ source }) {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length > 1) source.postMessage('other-pages');
  else await skipWaiting();
}
