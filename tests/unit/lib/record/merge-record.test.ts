import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRecords } from '../../../../src/lib/record/merge-record.ts';
import { toRecordText } from '../../../../src/lib/record/record-text.ts';
import { anyRecord } from './arbitraries.ts';

const runs = { numRuns: 400 };
const merge = (...all: Parameters<typeof mergeRecords>) => toRecordText(mergeRecords(...all));

test('merging is commutative', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (a, b) => {
      expect(merge(a, b)).toBe(merge(b, a));
    }),
    runs,
  );
});

test('merging is idempotent', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (a, b) => {
      expect(merge(a, a)).toBe(toRecordText(a));
      expect(merge(mergeRecords(a, b), b)).toBe(merge(a, b));
    }),
    runs,
  );
});

test('merging is associative', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, anyRecord, (a, b, c) => {
      expect(merge(mergeRecords(a, b), c)).toBe(merge(a, mergeRecords(b, c)));
    }),
    runs,
  );
});

test('the newer tick wins', () => {
  const key = 'introduction/recap/goals/what';
  const item = (at: number, on: boolean) => ({ [key]: { at, on, hash: 'aaaaaa' } });
  const of = (at: number, on: boolean, since = 0) =>
    ({ version: 1, since, items: item(at, on), pages: {} }) as const;
  const base = 1_600_000_000_000;
  expect(mergeRecords(of(base, true), of(base + 1, false)).items[key]?.on).toBe(false);
  expect(mergeRecords(of(base + 2, true), of(base + 1, false)).items[key]?.on).toBe(true);
  expect(mergeRecords(of(base, true), { ...of(base, true, base), items: {} }).items).toEqual({});
});
