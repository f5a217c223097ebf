import { expect, test } from 'vitest';
import { migrateRecord } from '../../../../src/lib/record/record-text.ts';

const steps = {
  1: (value: Record<string, unknown>) => ({ ...value, ticks: [value['tick']], tick: undefined }),
  2: (value: Record<string, unknown>) => ({ ...value, since: 0 }),
};

test('옛 버전은 한 단계씩 지금 버전이 돼요', () => {
  expect(migrateRecord({ version: 1, tick: 'a' }, 3, steps)).toEqual({
    kind: 'current',
    value: { version: 3, ticks: ['a'], since: 0 },
  });
});

test('지금 버전은 그대로 두고, 새 버전과 기록이 아닌 것은 가려내요', () => {
  const now = { version: 3, since: 0 };
  expect(migrateRecord(now, 3, steps)).toEqual({ kind: 'current', value: now });
  expect(migrateRecord({ version: 4 }, 3, steps)).toEqual({ kind: 'newer' });
  for (const value of [null, [], 3, {}, { version: '1' }, { version: 0.5 }, { version: -1 }]) {
    expect(migrateRecord(value, 3, steps)).toEqual({ kind: 'unknown' });
  }
});

test('단계가 빠진 버전은 짐작하지 않아요', () => {
  expect(migrateRecord({ version: 1 }, 3, { 2: steps[2] })).toEqual({ kind: 'unknown' });
});
