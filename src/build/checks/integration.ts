import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { checkContent } from './check-content.ts';
import { readContent } from './read-content.ts';
import { formatReport } from './report.ts';
import { watchContent } from './watch-content.ts';

/**
 * Checks what authors wrote before Astro reads it. Building stops with all problems at once;
 * in development they are shown at the start and after every change, and the server goes on.
 */
export function authoringChecks(): AstroIntegration {
  let root = '';
  return {
    name: 'authoring-checks',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command === 'preview') return;
        const report = await findProblems(root);
        if (!report) return;
        // No stack: the place to look at is in the content, not here.
        if (command !== 'dev') throw Object.assign(new AstroError(report), { stack: '' });
        logger.error(report);
      },
      'astro:server:setup': ({ server, logger }) => {
        watchContent(server, root, () => findProblems(root), logger);
      },
    },
  };
}

/** The report, or `undefined` where there is nothing to mend. */
async function findProblems(root: string): Promise<string | undefined> {
  const problems = checkContent(await readContent(root));
  return problems.length > 0 ? formatReport(problems) : undefined;
}
