import { slots } from './slots.ts';
import { RecordStore } from './store.ts';

let store: RecordStore | undefined;

/** The one store of this page, in step with other tabs and with the page's own comings and goings. */
export function getStore(): RecordStore {
  if (store) return store;
  const opened = new RecordStore({
    local: () => localStorage,
    session: () => sessionStorage,
    now: () => Date.now(),
  });
  addEventListener('storage', ({ key, newValue }) => {
    if (key === slots.record || key === null) opened.receive(newValue);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) opened.refresh();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) opened.refresh();
  });
  opened.subscribe(() => void askToKeep(opened));
  return (store = opened);
}

/** Asks the browser once, when there is something to keep, not to clear this site's data by itself. */
async function askToKeep({ state, document: { items } }: RecordStore): Promise<void> {
  try {
    // A page that was opened is nothing to ask about yet: Firefox shows the question to the reader.
    if (state !== 'saved' || Object.keys(items).length === 0) return;
    if (localStorage.getItem(slots.asked)) return;
    localStorage.setItem(slots.asked, '1');
    await navigator.storage?.persist?.();
  } catch {
    // Not every browser asks, and storage may be full or blocked: the record is kept either way.
  }
}
