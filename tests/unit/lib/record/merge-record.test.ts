import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRecords } from '../../../../src/lib/record/merge-record.ts';
import { toRecordText } from '../../../../src/lib/record/record-text.ts';
import { anyRecord } from './arbitraries.ts';

const runs = { numRuns: 400 };
const merge = (...all: Parameters<typeof mergeRecords>) => toRecordText(mergeRecords(...all));

test('합치는 순서를 바꾸어도 결과가 같다', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (a, b) => {
      expect(merge(a, b)).toBe(merge(b, a));
    }),
    runs,
  );
});

test('같은 것을 여러 번 합쳐도 결과가 같다', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (a, b) => {
      expect(merge(a, a)).toBe(toRecordText(a));
      expect(merge(mergeRecords(a, b), b)).toBe(merge(a, b));
    }),
    runs,
  );
});

test('셋을 어떻게 묶어 합쳐도 결과가 같다', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, anyRecord, (a, b, c) => {
      expect(merge(mergeRecords(a, b), c)).toBe(merge(a, mergeRecords(b, c)));
    }),
    runs,
  );
});

test('새로 고친 쪽의 체크가 이긴다', () => {
  const key = 'introduction/recap/goals/what';
  const item = (at: number, on: boolean) => ({ [key]: { at, on, hash: 'aaaaaa' } });
  const of = (at: number, on: boolean, since = 0) =>
    ({ version: 1, since, items: item(at, on), pages: {} }) as const;
  const base = 1_600_000_000_000;
  expect(mergeRecords(of(base, true), of(base + 1, false)).items[key]?.on).toBe(false);
  expect(mergeRecords(of(base + 2, true), of(base + 1, false)).items[key]?.on).toBe(true);
  expect(mergeRecords(of(base, true), { ...of(base, true, base), items: {} }).items).toEqual({});
});
