import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Property tests run hundreds of cases: on a busy machine the usual five seconds may not do. */
test('every property test states its own time limit', () => {
  const without = globSync('tests/**/*.test.ts').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/\bfc\.assert\(/g)]
      .map(({ index }) => text.slice(0, index))
      .map((before) =>
        before.slice(before.search(/^ *(?:test|it)[.(](?![\s\S]*^ *(?:test|it)[.(])/m)),
      )
      .filter((head) => !/^\s*(?:test|it)[.(][\s\S]*?\{\s*timeout: [\d_]+\s*\}/.test(head))
      .map((head) => `${file}: ${head.split('\n', 1)[0]?.trim()}`);
  });
  expect(without).toEqual([]);
});
