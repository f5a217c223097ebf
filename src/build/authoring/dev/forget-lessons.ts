import type { ViteDevServer } from 'vite';

/**
 * Lets lessons be read anew when the glossary or the references change: a lesson that was fine may
 * now mention what is gone, and is to say so instead of failing while its page is made.
 */
export function forgetLessons(server: Pick<ViteDevServer, 'watcher' | 'environments'>): void {
  server.watcher.on('all', (_event, path) => {
    if (!path.endsWith('.yaml')) return;
    for (const { moduleGraph } of Object.values(server.environments)) {
      for (const module of moduleGraph.idToModuleMap.values()) {
        if (module.file?.endsWith('.mdx')) moduleGraph.invalidateModule(module);
      }
    }
  });
}
