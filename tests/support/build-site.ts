import { execFileSync } from 'node:child_process';

/**
 * Builds the site once for all projects of a test run.
 * `SITE=reuse` takes the `dist/` that is there, for quick work on one test.
 */
export default function buildSite(): void {
  if (process.env['SITE'] === 'reuse' || process.env['SITE_BUILT']) return;
  // Vitest's own NODE_ENV would build the site that authors preview.
  execFileSync('node_modules/.bin/astro', ['build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  process.env['SITE_BUILT'] = 'yes';
}
