import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate, parse, walk } from 'css-tree';
import { expect, it } from 'vitest';

const root = 'src/styles';
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const files = globSync('**/*.css', { cwd: root }).sort();
const entries = files.filter((file) => file.endsWith('index.css'));
const sheets = files.filter((file) => !file.endsWith('index.css'));
const order = /@layer ([^;]+);/.exec(read('index.css'))?.[1]?.split(', ') ?? [];

/** The sheets that an entry imports, with the layer of each. */
const imports = (entry: string) =>
  [...read(entry).matchAll(/@import '([^']+)'(?: layer\((\w+)\))?/g)].map(([, path, layer]) => ({
    file: join(dirname(entry), path ?? ''),
    layer,
  }));

it('names the layers once, in the same order in every entry', () => {
  expect(order.length).toBeGreaterThan(1);
  for (const entry of entries) {
    expect(read(entry).startsWith(`@layer ${order.join(', ')};`), entry).toBe(true);
  }
});

it('puts every style sheet into one layer that the order names, and leaves no layer empty', () => {
  const found = entries.flatMap(imports);
  expect(found.map(({ file }) => file).sort()).toEqual(sheets);
  expect(new Set(found.map(({ layer }) => layer))).toEqual(new Set(order));
});

it('keeps rules out of the entries, and layers and imports out of the other sheets', () => {
  const names = (file: string) => {
    const found = new Set<string>();
    walk(parse(read(file)), (node) => {
      if (node.type === 'Atrule') found.add(node.name);
      if (node.type === 'Rule') found.add(generate(node.prelude));
    });
    return [...found];
  };
  for (const entry of entries) expect(names(entry), entry).toEqual(['layer', 'import']);
  for (const sheet of sheets) {
    expect(names(sheet), sheet).not.toContain('layer');
    expect(names(sheet), sheet).not.toContain('import');
  }
});

it('keeps a style sheet within 250 lines', () => {
  const long = files.filter((file) => read(file).trimEnd().split('\n').length > 250);
  expect(long).toEqual([]);
});
