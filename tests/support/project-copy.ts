import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a copy of the project leaves behind: what is made anew in it, and what others own. */
const left = new Set(['.astro', '.cache', '.git', 'dist', 'node_modules']);

/** A copy of the project whose content a test may change. */
export interface ProjectCopy {
  root: string;
  /** Runs a program of the project's own Node.js in the copy, with its output shown; throws where it fails. */
  run: (program: string, ...args: string[]) => void;
  remove: () => void;
}

/** Copies the project in the current folder to a new folder; packages are those of the project. */
export function copyProject(): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'project-copy-'));
  // A server under test may run as another user.
  chmodSync(root, 0o755);
  cpSync('.', root, { recursive: true, filter: (path) => !left.has(path.split(/[\\/]/)[0] ?? '') });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  // Vitest's own variables would tell Vite what the base is.
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of ['BASE_URL', 'MODE', 'NODE_ENV', 'SITE', 'VITEST']) delete env[name];
  return {
    root,
    run: (program, ...args) =>
      void execFileSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit', env }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
