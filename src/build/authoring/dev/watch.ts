import { watch } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { formatReport, type Problem } from '../../problems/problem.ts';
import { isExpected } from '../consequences.ts';

/** What this module needs of Vite's development server. */
export interface WatchedServer {
  watcher: { on(event: 'all', listener: (event: string, path: string) => void): unknown };
  environments: Record<string, { hot: { send(payload: ErrorPayload): void } }>;
}

interface ErrorPayload {
  type: 'error';
  err: { message: string; stack: string };
}

/**
 * Runs `findProblems` after every change below `content/`, and shows what it finds in terminal and
 * browser; what is merely unfinished doesn't cover the page. `before` are the problems at the start.
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
  let lastReport = before.length > 0 ? formatReport(before) : '';
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder) || path.endsWith('.svg')) return;
    clearTimeout(timer);
    // Editors write in several steps; look when they are done.
    timer = setTimeout(() => void check(), 150);
  });

  async function check() {
    const problems = await findProblems();
    const report = problems.length > 0 ? formatReport(problems) : '';
    if (report && report !== lastReport) logger.error(report);
    if (!report && lastReport) logger.info('이제 원고에 고칠 곳이 없어요.');
    lastReport = report;
    const urgent = problems.filter(({ code }) => !isExpected(code));
    if (urgent.length === 0) return;
    server.environments['client']?.hot.send({
      type: 'error',
      err: { message: formatReport(urgent), stack: '' },
    });
  }
}

/** Resolves shortly after the next change of a file below `content/`. */
export function waitForChange(root: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(join(root, 'content'), { recursive: true }, () => {
      watcher.close();
      // Editors write in several steps; look when they are done.
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
