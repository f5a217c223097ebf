import { create, createButton } from '../dom.ts';

/** Makes sure that only this file can give the browser a script to run beside the page. */
const policy = (
  window as { trustedTypes?: { createPolicy(name: string, rules: object): Policy } }
).trustedTypes?.createPolicy('service-worker', { createScriptURL: (address: string) => address });

interface Policy {
  createScriptURL(address: string): string;
}

/**
 * Lets the browser fetch the whole site for reading without a network, from the next page on, and tells
 * the reader quietly when a new version is there, complete.
 */
export async function keepOffline(): Promise<void> {
  const scope = import.meta.env.BASE_URL.replace(/\/*$/, '/');
  const address = `${scope}sw.js`;
  const registration = await navigator.serviceWorker.register(
    policy?.createScriptURL(address) ?? address,
    { scope, updateViaCache: 'none' },
  );
  const offer = () => {
    if (registration.waiting && navigator.serviceWorker.controller) showOffer(registration.waiting);
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
}

function showOffer(worker: ServiceWorker): void {
  if (document.querySelector('.new-version')) return;
  const { serviceWorker } = navigator;
  const text = create('p', {}, '새 버전이 있어요.');
  const bar = create('div', { className: 'new-version', role: 'status' });
  document.body.append(bar);
  // A live region speaks of what comes into it.
  bar.append(
    text,
    createButton('새 버전 열기', () => worker.postMessage('take-turn')),
    createButton('나중에', () => bar.remove()),
  );
  serviceWorker.addEventListener('message', ({ data }) => {
    if (data === 'other-pages')
      text.textContent = '이 사이트를 연 다른 탭을 모두 닫은 뒤 다시 눌러 주세요.';
  });
  serviceWorker.addEventListener('controllerchange', () => location.reload());
}
