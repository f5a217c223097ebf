import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { lessonPlugin } from '../problems/lesson-plugin.ts';
import { openBoard } from '../problems/problem-board.ts';
import { byPlace, formatReport, formatWarnings, type Problem } from '../problems/problem.ts';
import { checkContent } from './check-content.ts';
import { canWait, hidesPage, isWarning, stopsAstro } from './consequences.ts';
import { invalidateLessons, waitForChange, watchContent } from './dev/watch.ts';
import { checkDrawings } from './rules/diagrams.ts';
import { readContent } from './source/site-content.ts';

/**
 * Checks what authors wrote before Astro reads it. Building stops with all problems together;
 * in development they are shown at the start and after every change, and the server goes on.
 */
export function authoringChecks(): AstroIntegration {
  let root = '';
  let problems: Problem[] = [];
  let isRelease = true;
  const findProblems = async () =>
    checkContent(await readContent(root)).filter(({ code }) => isRelease || !canWait(code));
  return {
    name: 'authoring-checks',
    hooks: {
      'astro:config:setup': async ({ command, config, injectScript, logger, updateConfig }) => {
        root = fileURLToPath(config.root);
        if (command === 'preview') return;
        isRelease = command !== 'dev';
        problems = await findProblems();
        if (command !== 'dev') {
          const warnings = problems.filter(({ code }) => isWarning(code));
          if (warnings.length > 0) logger.warn(formatWarnings(warnings));
          problems = problems.filter(({ code }) => !isWarning(code));
          const all = [...problems, ...(await checkDrawings(root, problems))];
          if (all.length === 0) return;
          // No stack: the place to look at is in the content, not here.
          throw Object.assign(new AstroError(formatReport(all.sort(byPlace))), { stack: '' });
        }
        const plugin = lessonPlugin(root, 'explain-hidden-page', async (path) =>
          (await findProblems()).filter(({ file, code }) => file === path && hidesPage(code)),
        );
        updateConfig({ vite: { plugins: [plugin] } });
        injectScript('page', `import '/src/client/authoring/problem-panel.ts';`);
        if (problems.length === 0) return;
        logger.error(formatReport(problems));
        while (problems.some(({ code }) => stopsAstro(code))) {
          logger.info('고치고 저장하면 미리 보기가 켜져요.');
          await waitForChange(root);
          problems = await findProblems();
          if (problems.length > 0) logger.error(formatReport(problems));
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        openBoard(server);
        invalidateLessons(server);
        watchContent(server, root, findProblems, logger, problems);
      },
    },
  };
}
