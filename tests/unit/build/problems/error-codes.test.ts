import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errors } from '../../../../src/build/problems/errors.ts';
import { brokenCodes } from '../authoring/fixtures.ts';

const codes = Object.keys(errors).sort();

/** Seen only with a browser or with drawings on the disk; the tests of the diagrams cover them. */
const seenWhenDrawing = [
  'diagram-legibility',
  'diagram-missing',
  'diagram-stale',
  'diagram-syntax',
  'diagram-text',
];

describe('오류 코드는 한 표에서 나온다', () => {
  it('코드마다 틀린 원고가 있고, 코드 없는 틀린 원고는 없다', () => {
    expect([...brokenCodes, ...seenWhenDrawing].sort()).toEqual(codes);
  });

  it('코드마다 content/README.md에 제목이 하나 있고, 남는 제목이 없다', () => {
    const guide = readFileSync('content/README.md', 'utf8').split('\n## 오류 코드\n')[1] ?? '';
    const section = guide.split('\n## ')[0] ?? '';
    const headings = [...section.matchAll(/^#### (.+)$/gm)].map(([, heading]) => heading);
    expect(headings.sort()).toEqual(codes);
  });
});
