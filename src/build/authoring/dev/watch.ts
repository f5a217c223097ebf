import { watch } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { postProblems } from '../../problems/problem-board.ts';
import { formatReport, type Problem } from '../../problems/problem.ts';
import { isExpected } from '../consequences.ts';

/** The part of Vite's development server that this module uses. */
export interface WatchedServer {
  watcher: { on(event: 'all', listener: (event: string, path: string) => void): unknown };
}

/**
 * Runs `findProblems` after every change below `content/`, and shows what it finds in the terminal
 * and beside the page; what is merely unfinished stands in the terminal only. `before` are the problems at the start.
 */
export function watchContent(
  server: WatchedServer,
  root: string,
  findProblems: () => Promise<Problem[]>,
  logger: Pick<AstroIntegrationLogger, 'error' | 'info'>,
  before: readonly Problem[],
): void {
  const folder = join(root, 'content/');
  let timer: NodeJS.Timeout | undefined;
  post(before);
  let lastReport = before.length > 0 ? formatReport(before) : '';
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder) || path.endsWith('.svg')) return;
    clearTimeout(timer);
    // Editors write in several steps; wait until they are done.
    timer = setTimeout(() => void check(), 150);
  });

  async function check() {
    const problems = await findProblems();
    const report = problems.length > 0 ? formatReport(problems) : '';
    if (report && report !== lastReport) logger.error(report);
    if (!report && lastReport) logger.info('이제 원고에 고칠 곳이 없어요.');
    lastReport = report;
    post(problems);
  }

  function post(problems: readonly Problem[]) {
    postProblems(
      'content',
      problems.filter(({ code }) => !isExpected(code)),
    );
  }
}

/** Resolves shortly after the next change of a file below `content/`. */
export function waitForChange(root: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(join(root, 'content'), { recursive: true }, () => {
      watcher.close();
      // Editors write in several steps; wait until they are done.
      setTimeout(resolve, 150);
    });
  });
}

/**
 * Invalidates all lessons when a YAML file changes: a lesson that was fine may now mention an entry
 * that is gone, and should report that instead of failing while its page is rendered.
 */
export function invalidateLessons(server: Pick<ViteDevServer, 'watcher' | 'environments'>): void {
  server.watcher.on('all', (_event, path) => {
    if (!path.endsWith('.yaml')) return;
    for (const { moduleGraph } of Object.values(server.environments)) {
      for (const module of moduleGraph.idToModuleMap.values()) {
        if (module.file?.endsWith('.mdx')) moduleGraph.invalidateModule(module);
      }
    }
  });
}
