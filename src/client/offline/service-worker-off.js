/*
 * Written as sw.js where offline reading is switched off (PUBLIC_OFFLINE=off): takes the place of the worker
 * that readers have, removes its files and itself. Their next page comes from the network.
 */
/* global registration, skipWaiting */
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(end()));

async function end() {
  await caches.delete(`offline ${registration.scope}`);
  await registration.unregister();
}
