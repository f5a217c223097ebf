import { loadNear } from './load-near.ts';

/* What every page has of the record, and what a reader plays with: what to load, and when. */
const lists = () => import('../record/lists.ts');

loadNear({
  'recap-list': lists,
  'survey-group': lists,
  'question-card': lists,
  'record-home': () => import('../record/parts.ts'),
  'record-review': () => import('../record/record-review.ts'),
  'poll-count': () => import('../poll/poll-count.ts'),
  'break-rows': () => import('../rows/break-rows.ts'),
});

// The marks of progress and the place come when the page itself is done loading.
if (document.querySelector('record-progress, reading-place')) {
  // A reader who leaves meanwhile, or a failed request, leaves the marks empty and nothing else.
  const start = () =>
    setTimeout(() => void import('../reading/reading.ts').catch(() => undefined), 200);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}
