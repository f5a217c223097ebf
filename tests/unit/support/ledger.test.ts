import { expect, test } from 'vitest';
import { missingLines } from '../../support/ledger.ts';

const entry = { seed: '부제', page: '/', words: ['부제'], links: [] };

test('lines in no entry and not left out are missing', () => {
  const ledger = {
    length: 7,
    entries: [
      { ...entry, lines: '1-3' },
      { ...entry, lines: '5' },
    ],
    leftOut: [{ lines: '6', why: 'a rule without words' }],
  };
  expect(missingLines(ledger)).toEqual([4, 7]);
});
