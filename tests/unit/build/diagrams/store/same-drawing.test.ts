import { expect, test } from 'vitest';
import { sameDrawing } from '../../../../../src/build/diagrams/store/same-drawing.ts';

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
