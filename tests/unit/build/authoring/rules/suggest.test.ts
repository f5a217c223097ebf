import { describe, expect, it } from 'vitest';
import { suggest } from '../../../../../src/build/authoring/rules/suggest.ts';

describe('guesses the name that was meant', () => {
  const known = ['data-lineage', 'data-lake', 'etl', 'elt', 'dre'];
  it.each([
    ['data-linage', 'data-lineage'],
    ['Data-Lake', 'data-lake'],
    ['etll', 'etl'],
    ['kubernetes', undefined],
    ['x', undefined],
  ])('%s → %s', (typo, expected) => expect(suggest(typo, known)).toBe(expected));
});
