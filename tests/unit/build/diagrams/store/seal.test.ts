import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  findDifference,
  isSealed,
  sealDiagram,
} from '../../../../../src/build/diagrams/store/seal.ts';
import { parseDiagram } from '../../../../../src/lessons/diagrams/stored-diagram.ts';

const drawings = globSync('content/sessions/*/diagrams/*.svg').map((path) => ({
  path,
  file: readFileSync(path, 'utf8'),
}));

test('every stored drawing is what was drawn, also with the line ends of Windows', () => {
  expect(drawings.length).toBeGreaterThan(30);
  for (const { path, file } of drawings) {
    expect(isSealed(parseDiagram(file)), path).toBe(true);
    expect(isSealed(parseDiagram(file.replaceAll('\n', '\r\n'))), path).toBe(true);
  }
});

test('a character changed anywhere in a drawing breaks its seal', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...drawings), fc.nat(), ({ file }, nth) => {
      // Words and numbers: white space between elements may differ.
      const places = [...file.matchAll(/[가-힣\d]/g)];
      const { 0: character, index: i } = places[nth % places.length] ?? { 0: '', index: 0 };
      const edited = file.slice(0, i) + (character === '9' ? '8' : '9') + file.slice(i + 1);
      let sealed = false;
      try {
        sealed = isSealed(parseDiagram(edited));
      } catch {
        // No drawing at all any more.
      }
      expect(sealed).toBe(false);
    }),
  );
});

test('a word edited by hand is told with the word that the source has', () => {
  for (const { file, path } of drawings) {
    const [whole, words = ''] = />([가-힣 ]+)<\/t/.exec(file) ?? [];
    const edited = parseDiagram(
      file.replace(whole ?? '', (whole ?? '').replace(words, '엉뚱한 말')),
    );
    const { label = '', drawn = '' } = findDifference(edited) ?? {};
    expect(label, path).toContain(words);
    expect(drawn, path).toContain('엉뚱한 말');
  }
});

test('a text put in or taken out by hand is told, and shapes have no words to tell', () => {
  const sealed = sealDiagram({
    metadata: {
      hash: '',
      mermaid: '',
      type: '',
      title: '',
      description: '',
      outline: { ordered: false, items: [] },
    },
    svg: '<svg><path d="M0 0"/><text>금액 &gt;= 1000</text></svg>',
  });
  const edit = (from: string, to: string) => findDifference(parseDiagram(sealed.replace(from, to)));
  expect(edit('</svg>', '<text>덤</text></svg>')).toEqual({ label: '', drawn: '덤' });
  expect(edit('<text>금액 &gt;= 1000</text>', '')).toEqual({ label: '금액 >= 1000', drawn: '' });
  expect(edit('M0 0', 'M1 1')).toBeUndefined();
  expect(isSealed(parseDiagram(sealed.replace('M0 0', 'M1 1')))).toBe(false);
});
