import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';

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
 * Runs `findProblems` after every change below `content/`, and shows its report in terminal and
 * browser. `hadProblems` tells whether the content had any when the server started.
 */
export function watchContent(
  server: WatchedServer,
  root: string,
  findProblems: () => Promise<string | undefined>,
  logger: Pick<AstroIntegrationLogger, 'error' | 'info'>,
  hadProblems: boolean,
): void {
  const folder = join(root, 'content/');
  let timer: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder)) return;
    clearTimeout(timer);
    // Editors write in several steps; look when they are done.
    timer = setTimeout(() => void check(), 150);
  });

  async function check() {
    const report = await findProblems();
    if (report) {
      logger.error(report);
      server.environments['client']?.hot.send({
        type: 'error',
        err: { message: report, stack: '' },
      });
    } else if (hadProblems) logger.info('이제 원고에 고칠 곳이 없어요.');
    hadProblems = report !== undefined;
  }
}
