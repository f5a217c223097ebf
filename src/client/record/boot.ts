/*
 * Loads the record's elements when they come near the screen or are first touched, so that reading
 * costs nothing of them. What a reader touches before they have arrived is marked by early.inline.js
 * and taken over.
 */
const loaders: Record<string, () => Promise<unknown>> = {
  'recap-list': () => import('../recap-list.ts'),
  'survey-group': () => import('../survey-group.ts'),
  'question-card': () => import('../question-card.ts'),
};

const tags = Object.keys(loaders).join();

function load(element: Element): void {
  loaders[element.localName]?.().catch(() => {
    // Without the script the page stays as it is without script: styles show what it would reveal.
    document.documentElement.dataset['recordFailed'] = '';
  });
}

document.addEventListener('focusin', ({ target }) => {
  const element = target instanceof Element ? target.closest(tags) : null;
  if (element && !element.matches(':defined')) load(element);
});

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      load(target);
    }
  },
  { rootMargin: '800px' },
);
for (const element of document.querySelectorAll(tags)) observer.observe(element);

// The marks of progress and the place come when the page itself is done loading.
if (document.querySelector('record-progress, reading-place')) {
  // A reader who leaves meanwhile, or a failed request, leaves the marks empty and nothing else.
  const start = () => setTimeout(() => import('./reading.ts').catch(() => undefined), 200);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}
