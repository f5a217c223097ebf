import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** What each room of `src/` may import from; `lib` stands on its own. */
const allowed: Record<string, string[]> = {
  pages: ['layouts', 'components', 'lib'],
  layouts: ['components', 'lib', 'styles', 'client'],
  components: ['components', 'lib', 'client', 'styles'],
  client: ['client', 'lib'],
  build: ['build', 'lib'],
  lib: ['lib'],
};

test('imports flow one way: pages → layouts → components → lib, client → lib, build → lib', () => {
  const wrong = globSync('src/*/**/*.{ts,astro}').flatMap((file) => {
    const room = file.split('/')[1] ?? '';
    return importsOf(file)
      .map((target) => target.split('/')[1] ?? '')
      .filter((target) => target !== room && !allowed[room]?.includes(target))
      .map((target) => `${file} imports from ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('only pages, src/content.config.ts and src/lib/content.ts touch astro:content', () => {
  const users = globSync('src/**/*.{ts,astro}').filter((file) =>
    readFileSync(file, 'utf8').includes("from 'astro:content'"),
  );
  const others = users.filter(
    (file) =>
      !file.startsWith('src/pages/') &&
      !['src/content.config.ts', 'src/lib/content.ts'].includes(file),
  );
  expect(others).toEqual([]);
});

/** Files below `src/` that a file imports by a relative path. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)]
    .map(([, target]) => join(dirname(file), target ?? ''))
    .filter((target) => target.startsWith('src/'));
}
