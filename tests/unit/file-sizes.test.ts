import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Files that are shorter than a chapter, and why each of them stands alone. */
const short: Record<string, RegExp> = {
  'a route': /^src\/pages\//,
  'a command of package.json': /\/cli\.ts$/,
  'an entry that is loaded by itself': /^src\/client\/\w+\/(site|lead-on|[\w-]+-elements)\.ts$/,
  'shared by files of which none needs the other': /\/(unique-by|kinds|error-text|values)\.ts$/,
};

const files = globSync('src/**/*.{ts,astro}').map((file) => ({
  file,
  lines: readFileSync(file, 'utf8').trimEnd().split('\n').length,
}));

test('no source file has more than 250 lines', () => {
  expect(files.filter(({ lines }) => lines > 250)).toEqual([]);
});

test('a TypeScript file of fewer than 15 lines has a reason to stand alone', () => {
  const alone = files.filter(({ file, lines }) => file.endsWith('.ts') && lines < 15);
  expect(
    alone.filter(({ file }) => !Object.values(short).some((reason) => reason.test(file))),
  ).toEqual([]);
});
