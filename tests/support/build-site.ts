import { execFileSync } from 'node:child_process';

/**
 * Builds the site once for all projects of a test run.
 * `SITE=reuse` takes the `dist/` that is there, for quick work on one test.
 */
export default function buildSite(): void {
  if (process.env['SITE'] === 'reuse' || process.env['SITE_BUILT']) return;
  execFileSync('node_modules/.bin/astro', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.env['SITE_BUILT'] = 'yes';
}
