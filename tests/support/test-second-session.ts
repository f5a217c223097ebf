import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from './project-copy.ts';

/**
 * `npm run test:second-session`: adds a small session of another shape to a copy of the project, does
 * there what its authors would do, and runs the tests of built pages, and of all pages in a browser.
 */
const folder = 'content/sessions/90-event-log';
/** The pages that the session adds, and those that list sessions; the others are tested without it. */
const pages = '^(?!/)|/sessions/event-log/|^/ |^/404|^/record|^/search';
const walks = ['accessibility', 'line-breaks', 'thumb', 'unfolding'];

const { root, run, remove } = copyProject();
try {
  cpSync('tests/fixtures/second-session', join(root, folder), { recursive: true });
  run('src/build/diagrams/cli.ts');
  run('src/build/ledger/enter-ids.ts');
  run('src/build/authoring/cli.ts');
  run('node_modules/astro/bin/astro.mjs', 'build', '--silent');
  process.env['SITE_BUILT'] = 'yes';
  const vitest = (...args: string[]) => run('node_modules/vitest/vitest.mjs', 'run', ...args);
  vitest('--project', 'site');
  vitest('--project', 'browser', '-t', pages, ...walks.map((name) => `tests/browser/${name}`));
} finally {
  remove();
}
