import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the copy of the site calls anew. */
export interface Renames {
  /** A topic, `session/from`, and its new slug. */
  topic: { session: string; from: string; to: string };
  /** A heading of that topic. */
  heading: { from: string; to: string };
}

/**
 * Builds a copy of this project in which a topic and one of its headings have other names, as
 * `npm run rename:topic` and the author guide say.
 *
 * @returns folder of the built site
 */
export function buildRenamedSite({ topic, heading }: Renames): string {
  const root = resolve('.cache/renamed-site');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const files = ['src', 'content', 'public', 'astro.config.ts', 'package.json', 'tsconfig.json'];
  for (const file of files) cpSync(file, `${root}/${file}`, { recursive: true });
  symlinkSync(resolve('node_modules'), `${root}/node_modules`);
  const run = (...command: string[]) => {
    const env: NodeJS.ProcessEnv = { ...process.env, SITE_URL: 'https://study.example/' };
    for (const name of ['BASE_URL', 'MODE', 'NODE_ENV', 'VITEST'] as const) delete env[name];
    execFileSync(resolve('node_modules/.bin/node'), command, {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  };
  run('src/build/scaffold/rename-topic.ts', topic.session, topic.from, topic.to);
  const page = `${topic.session}/${topic.to}`;
  const listed = execFileSync('grep', ['-rl', `#${heading.from}`, 'content'], { cwd: root });
  for (const file of listed.toString().trim().split('\n')) {
    const text = readFileSync(`${root}/${file}`, 'utf8');
    const changed = text.replaceAll(
      `/sessions/${page}/#${heading.from}`,
      `/sessions/${page}/#${heading.to}`,
    );
    const own = file.endsWith(`-${topic.to}.mdx`)
      ? changed
          .replace(`{#${heading.from}}`, `{#${heading.to}}`)
          .replaceAll(`(#${heading.from})`, `(#${heading.to})`)
      : changed;
    writeFileSync(`${root}/${file}`, own);
  }
  const ledger = `${root}/content/record-ids.yaml`;
  const text = readFileSync(ledger, 'utf8').replace(
    /^renamed:.*\n/m,
    (line) => `${line}  ${page}#${heading.from}: ${page}#${heading.to}\n`,
  );
  writeFileSync(ledger, text);
  run('src/build/ledger/enter-ids.ts');
  run('node_modules/astro/bin/astro.mjs', 'build');
  return `${root}/dist`;
}
