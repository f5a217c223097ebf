import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findFences } from '../../../../../src/build/diagrams/read/find-fences.ts';
import { variantsOf } from '../../../../../src/build/diagrams/read/fence.ts';
import { sameDrawing, fenceHash } from '../../../../../src/build/diagrams/store/stored-files.ts';
import { parseDiagram } from '../../../../../src/lessons/diagrams/stored-diagram.ts';

const withCrlf = (text: string) => text.replaceAll('\n', '\r\n');

test('every lesson has the same fences and hashes with the line ends of Windows', () => {
  const lessons = globSync('content/sessions/*/*.mdx');
  expect(lessons).not.toEqual([]);
  for (const file of lessons) {
    const source = readFileSync(file, 'utf8');
    const hashes = (text: string) =>
      findFences(file, text).fences.map((fence) => [
        fence.line,
        ...variantsOf(fence).map((variant) => fenceHash(fence, variant)),
      ]);
    expect(hashes(withCrlf(source)), file).toEqual(hashes(source));
  }
});

test('every stored drawing is read and compared alike with the line ends of Windows', () => {
  const drawings = globSync('content/sessions/*/diagrams/*.svg');
  expect(drawings).not.toEqual([]);
  for (const path of drawings) {
    const file = readFileSync(path, 'utf8');
    expect(parseDiagram(withCrlf(file)), path).toEqual(parseDiagram(file));
    expect(sameDrawing(withCrlf(file), file), path).toBe(true);
  }
});

const file = (x: number, label = '수집', hash = 'aa') =>
  `<svg width="90"><metadata>{"hash":"${hash}"}</metadata><text x="${x}" y="2">${label}</text></svg>`;

test('browsers may measure a little differently', () => {
  expect(sameDrawing(file(10), file(11.5))).toBe(true);
});

test.for([
  ['moved far', file(10), file(15)],
  ['another word', file(10), file(10, '변환')],
  ['another source', file(10), file(10, '수집', 'bb')],
  ['one element more', file(10), file(10).replace('</svg>', '<path d="M0 0"/></svg>')],
  ['a number less', file(10), file(10).replace(' y="2"', '')],
])('%s is another drawing', ([, a = '', b = '']) => {
  expect(sameDrawing(a, b)).toBe(false);
});
