import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import sirv from 'sirv';

/** A site of its own, with files that the real one doesn't have. */
export interface ExtraSite {
  origin: string;
  /** Folder of the built pages. */
  dist: string;
  close(): void;
}

/**
 * Builds the site once more, in a folder of its own, with the files of `extra` laid over the first
 * session, and serves it on a free port.
 *
 * @throws where the build fails
 */
export async function buildSiteWith(extra: string): Promise<ExtraSite> {
  const root = mkdtempSync(join(tmpdir(), 'extra-site-'));
  const copied = ['src', 'public', 'content', 'astro.config.ts', 'tsconfig.json', 'package.json'];
  for (const name of copied) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  cpSync(extra, join(root, 'content/sessions/01-introduction'), { recursive: true });
  // Vitest's own variables would tell Vite what to build.
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' };
  for (const name of ['BASE_URL', 'MODE', 'SITE', 'SITE_URL', 'VITEST'] as const) delete env[name];
  const build = [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--root', root];
  await promisify(execFile)(process.execPath, build, { cwd: root, env });
  const dist = join(root, 'dist');
  const server = createServer(sirv(dist));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dist,
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
