import { watch } from 'node:fs';
import { join } from 'node:path';

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
