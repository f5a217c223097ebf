import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { checkContent } from './check-content.ts';
import type { Problem } from './problem.ts';
import { explainUnreadable } from './explain-unreadable.ts';
import { readContent } from './read-content.ts';
import { formatReport } from './report.ts';
import { waitForChange } from './wait-for-change.ts';
import { watchContent } from './watch-content.ts';

/**
 * Checks what authors wrote before Astro reads it. Building stops with all problems at once;
 * in development they are shown at the start and after every change, and the server goes on.
 */
export function authoringChecks(): AstroIntegration {
  let root = '';
  let problems: Problem[] = [];
  let isRelease = true;
  const findProblems = async () =>
    checkContent(await readContent(root)).filter(({ code }) => isRelease || !waits.has(code));
  return {
    name: 'authoring-checks',
    hooks: {
      'astro:config:setup': async ({ command, config, logger, updateConfig }) => {
        root = fileURLToPath(config.root);
        if (command === 'preview') return;
        isRelease = command !== 'dev';
        if (command === 'dev') updateConfig({ vite: { plugins: [explainUnreadable(root)] } });
        problems = await findProblems();
        if (problems.length === 0) return;
        if (command !== 'dev') {
          // No stack: the place to look at is in the content, not here.
          throw Object.assign(new AstroError(formatReport(problems)), { stack: '' });
        }
        logger.error(formatReport(problems));
        while (problems.some(({ code }) => stopsAstro.has(code))) {
          logger.info('고치고 저장하면 미리 보기가 켜져요.');
          await waitForChange(root);
          problems = await findProblems();
          if (problems.length > 0) logger.error(formatReport(problems));
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        const report = async () => {
          const problems = await findProblems();
          return problems.length > 0 ? formatReport(problems) : undefined;
        };
        watchContent(server, root, report, logger, problems.length > 0);
      },
    },
  };
}

/** Problems that wait until a text is done: while it is written, its ids may still change freely. */
const waits = new Set<string>(['record-id-unlisted']);

/** Problems over which Astro itself would give up before the development server is on. */
const stopsAstro = new Set<string>([
  'bad-id',
  'missing-field',
  'missing-frontmatter',
  'unknown-key',
  'wrong-value',
  'yaml-syntax',
]);
