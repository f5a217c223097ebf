/**
 * Marks the words of the search that led to this page. The search leaves them in the session's
 * storage when a hit is followed; what marks them is loaded only then.
 */
const KEY = 'search-marks';

async function markFollowed(): Promise<void> {
  try {
    const left = sessionStorage.getItem(KEY);
    if (!left) return;
    const { path, names } = JSON.parse(left) as { path: string; names: string[] };
    if (path !== location.pathname) return;
    sessionStorage.removeItem(KEY);
    const { markWords } = await import('./view/mark-words.ts');
    markWords(names);
  } catch {
    // Blocked storage or a lost connection: the page reads well without marks.
  }
}

void markFollowed();
