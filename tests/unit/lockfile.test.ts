import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};

// `npm ci` refuses a lockfile that lacks a platform's optional package, also on other platforms.
test('the lockfile names the packages of every platform, so that npm ci works on each', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => !isLocked(path, name, range))
      .map(([name, range]) => `${path} needs ${name}@${range}`),
  );
  expect(missing).toEqual([]);
});

/** Whether the package that Node.js would find from a folder is there in the wanted version. */
function isLocked(path: string, name: string, range: string): boolean {
  const places = path.split('/node_modules/').map((_, index, parts) => {
    const folder = parts.slice(0, parts.length - index).join('/node_modules/');
    return `${folder}/node_modules/${name}`;
  });
  const found = [...places, `node_modules/${name}`].map((place) => packages[place]).find(Boolean);
  return found !== undefined && (!/^\d/.test(range) || found.version === range);
}
