import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each room may import from, besides itself. */
const allowed: Record<string, string[]> = {
  'middleware.ts': [],
  pages: ['layouts', 'components', 'lessons', 'lib'],
  layouts: ['components', 'lessons', 'lib', 'client/site', 'styles'],
  components: ['lessons', 'lib', 'styles'],
  lessons: ['lib', 'styles'],
  lib: [],
  'content.config.ts': ['build/authoring', 'lib'],
  'client/site': [
    'client/code',
    'client/diagrams',
    'client/search',
    'client/record',
    'client/reading',
    'client/poll',
    'client/rows',
    'client/glossary',
    'client/print',
    'client/offline',
    'lib',
  ],
  'client/search': ['client/dom.ts', 'lib'],
  'client/dom.ts': [],
  'client/authoring': ['client/dom.ts'],
  'client/code': ['client/dom.ts'],
  'client/glossary': ['client/dom.ts', 'lib'],
  'client/print': ['client/dom.ts'],
  'client/diagrams': ['client/dom.ts', 'lib'],
  'client/reading': ['client/dom.ts', 'client/record', 'lib'],
  'client/record': ['client/dom.ts', 'lib'],
  'client/poll': ['client/dom.ts', 'client/record', 'lib'],
  'client/rows': ['client/dom.ts', 'lib'],
  'client/offline': ['client/dom.ts'],
  'build/problems': ['lib'],
  'build/browser': [],
  'build/fonts': [],
  'build/markdown': ['build/problems', 'lessons', 'lib'],
  'build/diagrams': ['build/problems', 'build/browser', 'lessons', 'lib'],
  'build/authoring': ['build/problems', 'build/markdown', 'build/diagrams', 'lessons', 'lib'],
  'build/fix': ['build/authoring', 'lessons', 'lib'],
  'build/ledger': ['build/authoring', 'lessons', 'lib'],
  'build/scaffold': ['build/authoring', 'lib'],
  'build/publish': ['build/fonts', 'lessons', 'lib'],
  'build/search': ['lib'],
  tools: ['build/search', 'build/diagrams', 'build/browser', 'lib'],
};

/** Packages that reach a reader's browser, or may, and the only files that may import them. */
const browserPackages: Record<string, RegExp> = {
  // Schemas describe what authors write; no page loads them.
  'astro/zod': /^src\/lib\/schemas\//,
  uqr: /^src\/client\/record\//,
};

const files = globSync('src/**/*.{ts,js,astro}');
const graph = new Map(files.map((file) => [file, importsOf(file)]));

test('every import goes to a room that its own room may use', () => {
  const wrong = [...graph].flatMap(([file, targets]) =>
    targets
      .filter((target) => target.startsWith('src/'))
      .filter((target) => roomOf(target) !== roomOf(file))
      .filter((target) => !allowed[roomOf(file)]?.includes(roomOf(target)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('every room that is named here exists', () => {
  const rooms = new Set(files.map(roomOf));
  expect(Object.keys(allowed).filter((room) => !rooms.has(room))).toEqual([]);
});

test('no file imports itself in a circle', () => {
  expect(findCircle(graph)).toBeUndefined();
});

test('no two rooms import each other in a circle', () => {
  const rooms = new Map<string, string[]>();
  for (const [file, targets] of graph) {
    const others = targets.filter((target) => target.startsWith('src/')).map(roomOf);
    const room = roomOf(file);
    rooms.set(room, [...(rooms.get(room) ?? []), ...others.filter((other) => other !== room)]);
  }
  expect(findCircle(rooms)).toBeUndefined();
});

describe('lib and client import only what may reach a browser', () => {
  const packages = [...graph]
    .filter(([file]) => /^src\/(lib|client)\//.test(file))
    .flatMap(([file, targets]) =>
      targets.filter((target) => !target.startsWith('src/')).map((target) => ({ file, target })),
    );

  test('no package and no virtual module but the named ones', () => {
    const wrong = packages.filter(({ file, target }) => !browserPackages[target]?.test(file));
    expect(wrong).toEqual([]);
  });

  test('each named exception is used', () => {
    const used = new Set(packages.map(({ target }) => target));
    expect(Object.keys(browserPackages).filter((name) => !used.has(name))).toEqual([]);
  });
});

test('only pages, src/content.config.ts and src/lessons/collections.ts touch astro:content', () => {
  const users = [...graph]
    .filter(([, targets]) => targets.includes('astro:content'))
    .map(([file]) => file)
    .filter((file) => !file.startsWith('src/pages/'));
  expect(users.sort()).toEqual(['src/content.config.ts', 'src/lessons/collections.ts']);
});

/** `src/build/search/index/x.ts` → `build/search`; `src/lib/x.ts` → `lib`. */
function roomOf(path: string): string {
  const [, floor = '', room = ''] = path.split('/');
  return /^(build|client)$/.test(floor) ? `${floor}/${room}` : floor;
}

/** What a file imports: files of the project by their path, packages by their name. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g);
  return [...found].flatMap(([, specifier = '']) => {
    if (!specifier.startsWith('.')) return [specifier];
    const path = join(dirname(file), specifier.replace(/\?.*/, ''));
    // A mention in a string or comment names no file.
    return existsSync(path) && path.startsWith('src/') ? [path] : [];
  });
}

/** The first circle of a graph as `a → b → a`, or undefined. */
function findCircle(edges: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>();
  const walk = (node: string, trail: string[]): string | undefined => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node].join(' → ');
    if (done.has(node)) return undefined;
    for (const target of edges.get(node) ?? []) {
      const circle = walk(target, [...trail, node]);
      if (circle) return circle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const circle = walk(node, []);
    if (circle) return circle;
  }
  return undefined;
}
