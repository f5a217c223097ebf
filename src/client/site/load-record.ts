/* What every page has of the record, and what a reader plays with: what to load, and when. */
document.documentElement.dataset['scripted'] = '';

const lists = () => import('../record/lesson-elements.ts');

loadNear({
  'recap-list': lists,
  'survey-group': lists,
  'question-card': lists,
  'record-home': () => import('../record/record-page-elements.ts'),
  'record-review': () => import('../record/record-review.ts'),
  'poll-count': () => import('../poll/poll-count.ts'),
  'break-rows': () => import('../rows/break-rows.ts'),
  'entry-filter': () => import('../glossary/entry-filter.ts'),
  'print-session': () => import('../print/print-session.ts'),
});

// Progress marks, the reading place and what is due load after the page itself; the last for those only
// who have a record.
if (document.querySelector('record-progress, reading-place') || hasRecord()) {
  // If the reader leaves meanwhile or the request fails, the marks stay empty and nothing else breaks.
  const start = () =>
    setTimeout(() => {
      const parts: Promise<unknown>[] = [import('../reading/reading-elements.ts')];
      if (document.querySelector('continue-reading'))
        parts.push(import('../reading/continue-reading.ts'));
      for (const part of parts) part.catch(() => undefined);
    }, 200);
  const whenLoaded = () => {
    if (document.readyState === 'complete') start();
    else addEventListener('load', start);
  };
  // A page that was only made ready has not been read.
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', whenLoaded, { once: true });
  else whenLoaded();
}

function hasRecord(): boolean {
  try {
    // The name that `client/record/storage.ts` gives it, which this script would load with all the rest.
    return localStorage.getItem('de-study.record') !== null;
  } catch {
    return false;
  }
}

/** Loads the script of an element by its tag. */
type Loaders = Record<string, () => Promise<unknown>>;

/**
 * Loads elements of a page when they come near the screen or receive the focus, so that reading
 * costs nothing of them.
 */
function loadNear(loaders: Loaders): void {
  const tags = Object.keys(loaders).join();
  const load = (element: Element) =>
    loaders[element.localName]?.().catch(() => {
      // The script in the head says so and lets nothing in; styles show what a script would reveal.
      dispatchEvent(new Event('record-failed'));
    });
  document.addEventListener('focusin', ({ target }) => {
    const element = target instanceof Element ? target.closest(tags) : null;
    if (element && !element.matches(':defined')) void load(element);
  });
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void load(target);
      }
    },
    { rootMargin: '800px' },
  );
  for (const element of document.querySelectorAll(tags)) observer.observe(element);
}
