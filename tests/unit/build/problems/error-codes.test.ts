import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errors } from '../../../../src/build/problems/errors.ts';
import { brokenCodes } from '../authoring/fixtures.ts';

const codes = Object.keys(errors).sort();

/** Seen only with a browser, with drawings on the disk or with a large photo; other tests cover them. */
const withoutFixture = [
  'diagram-edited',
  'diagram-legibility',
  'diagram-missing',
  'diagram-stale',
  'diagram-syntax',
  'diagram-text',
  'large-image',
];

describe('error codes come from one table', () => {
  it('each code has a broken fixture, and each fixture a code', () => {
    expect([...brokenCodes, ...withoutFixture].sort()).toEqual(codes);
  });

  it('each code has one heading in content/README.md, and no heading is left over', () => {
    const guide = readFileSync('content/README.md', 'utf8').split('\n## 오류 코드\n')[1] ?? '';
    const section = guide.split('\n## ')[0] ?? '';
    const headings = [...section.matchAll(/^#### (.+)$/gm)].map(([, heading]) => heading);
    expect(headings.sort()).toEqual(codes);
  });
});
