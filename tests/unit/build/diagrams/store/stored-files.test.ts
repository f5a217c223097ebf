import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findFences } from '../../../../../src/build/diagrams/read/find-fences.ts';
import { variantsOf } from '../../../../../src/build/diagrams/read/fence.ts';
import { sameDrawing } from '../../../../../src/build/diagrams/store/same-drawing.ts';
import { fenceHash } from '../../../../../src/build/diagrams/store/stored-files.ts';
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
