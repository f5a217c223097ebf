import { keepOffline } from '../offline/keep-offline.ts';

/** Registers the service worker once the page is idle, unless the reader asks to save data. */
const start = () => {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData || !('serviceWorker' in navigator)) return;
  // Without it the site works, but needs a network.
  keepOffline().catch(() => undefined);
};

// Safari has no idle callbacks.
const whenIdle = () =>
  'requestIdleCallback' in window
    ? requestIdleCallback(start, { timeout: 10_000 })
    : setTimeout(start, 3000);

if (import.meta.env.PROD && import.meta.env['PUBLIC_OFFLINE'] !== 'off') {
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
}

// An app on a home screen of iOS starts with an empty record.
if ((navigator as { standalone?: boolean }).standalone) {
  import('../offline/offer-record.ts')
    .then(({ offerRecord }) => offerRecord())
    .catch(() => undefined);
}
