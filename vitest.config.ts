import { defineConfig } from 'vitest/config';
import { RetryReporter } from './tests/support/retry-reporter.ts';
import { StallReporter } from './tests/support/stall-reporter.ts';

/** Three kinds of tests: pure code, the built pages, and the built site in a real browser. */
export default defineConfig({
  test: {
    reporters: ['default', new RetryReporter(), new StallReporter()],
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/support/build-site.ts',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: [
            'tests/support/engines/say-engines.ts',
            'tests/support/build-site.ts',
            'tests/support/serve-site.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A busy machine delays input and timers.
          expect: { poll: { timeout: 15_000 } },
          maxWorkers: 2,
          // Two cores can keep a page waiting for seconds. The reporter names what passed at the second try.
          retry: 1,
        },
      },
    ],
  },
});
