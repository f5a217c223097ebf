import { expect, test } from 'vitest';
import { migrateRecord } from '../../../../src/lib/record/record-text.ts';

const steps = {
  1: (value: Record<string, unknown>) => ({ ...value, ticks: [value['tick']], tick: undefined }),
  2: (value: Record<string, unknown>) => ({ ...value, since: 0 }),
};

test('an old version becomes the current one step by step', () => {
  expect(migrateRecord({ version: 1, tick: 'a' }, 3, steps)).toEqual({
    kind: 'current',
    value: { version: 3, ticks: ['a'], since: 0 },
  });
});

test('keeps the current version, and tells newer ones and what is no record', () => {
  const now = { version: 3, since: 0 };
  expect(migrateRecord(now, 3, steps)).toEqual({ kind: 'current', value: now });
  expect(migrateRecord({ version: 4 }, 3, steps)).toEqual({ kind: 'newer' });
  for (const value of [null, [], 3, {}, { version: '1' }, { version: 0.5 }, { version: -1 }]) {
    expect(migrateRecord(value, 3, steps)).toEqual({ kind: 'unknown' });
  }
});

test('never guesses a missing step', () => {
  expect(migrateRecord({ version: 1 }, 3, { 2: steps[2] })).toEqual({ kind: 'unknown' });
});
