import { describe, expect, it } from 'vitest';
import { editDistance, suggest } from '../../../../../src/build/authoring/rules/suggest.ts';

describe('고친 횟수로 비슷함을 잰다', () => {
  it.each([
    ['etl', 'elt', 1],
    ['lifecycle', 'lifecyle', 1],
    ['kind', 'knid', 1],
    ['', 'abc', 3],
    ['same', 'same', 0],
    ['계보', '계통', 1],
  ])('%s → %s: %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('쓰려던 이름을 짐작한다', () => {
  const known = ['data-lineage', 'data-lake', 'etl', 'elt', 'dre'];
  it.each([
    ['data-linage', 'data-lineage'],
    ['Data-Lake', 'data-lake'],
    ['etll', 'etl'],
    ['kubernetes', undefined],
    ['x', undefined],
  ])('%s → %s', (typo, expected) => expect(suggest(typo, known)).toBe(expected));
});
