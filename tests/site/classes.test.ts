import { globSync, readFileSync } from 'node:fs';
import { parse, walk } from 'css-tree';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');

const styled = new Set<string>();
for (const file of globSync('src/styles/**/*.css')) {
  walk(parse(read(file)), (node) => {
    if (node.type === 'ClassSelector') styled.add(node.name);
  });
}

const inPages = new Set(
  globSync('dist/**/*.html', { exclude: ['dist/pagefind/**'] }).flatMap((file) =>
    [...read(file).matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
  ),
);
inPages.delete('');

/** Quoted words of what makes elements: scripts, components and the drawing of diagrams. */
const inCode = new Set(
  globSync(['src/{client,lib,build,components}/**/*.{ts,astro}', 'src/{layouts,pages}/**/*.astro'])
    .flatMap((file) => [...read(file).matchAll(/['"`]([^'"`\n]*)['"`]/g)])
    .flatMap(([, text = '']) => text.split(/[\s.]+/)),
);
/** What the Markdown processor gives, on pages that have it. */
inCode.add('footnotes');
/** Parts of names that the code puts together. */
const composed = [/^callout--/, /^line-[1-6]$/, /^[fs]-/];

it('styles only classes that a page carries or the code gives', () => {
  const gone = [...styled].filter(
    (name) =>
      !inPages.has(name) && !inCode.has(name) && !composed.some((pattern) => pattern.test(name)),
  );
  expect(gone).toEqual([]);
});

/** Classes without a rule: what scripts and tests look for, and plain kinds beside marked ones. */
const unstyled = new Set([
  'agenda',
  'callout--note',
  'changes',
  'comparison-figure',
  'diagram-steps__text',
  'pager__previous',
  'question-choice',
  'record-about__safari',
  'record-status__text',
  'survey-option',
]);

it('gives every class of a page a rule, or a reason to stand without one', () => {
  const bare = [...inPages].filter((name) => !styled.has(name) && !unstyled.has(name));
  expect(bare.sort()).toEqual([]);
});
