import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyRecord, type Rating } from '../../../../src/lib/record/document.ts';
import { addRating } from '../../../../src/lib/record/edit-record.ts';
import { getReviewItems } from '../../../../src/lib/record/describe-record.ts';
import { countDue, getDue, mix } from '../../../../src/lib/record/schedule.ts';
import type { SiteItems } from '../../../../src/lib/record/site-items.ts';

const day = 86_400_000;
const start = new Date(2026, 10, 22, 9).getTime();
const daysAfter = (log: Rating[]) => (getDue(log) - (log.at(-1)?.[0] ?? 0)) / day;

test('the better the rating, the later it comes back', () => {
  const [again = 0, hard = 0, good = 0] = ([1, 2, 3] as const).map((grade) =>
    daysAfter([[start, grade]]),
  );
  expect(again).toBeGreaterThanOrEqual(1);
  expect(hard).toBeGreaterThanOrEqual(again);
  expect(good).toBeGreaterThan(hard);
});

test('intervals grow with good ratings, to 90 days at most', () => {
  const log: Rating[] = [];
  let at = start;
  let last = 0;
  for (let round = 0; round < 15; round += 1) {
    log.push([at, 3]);
    const days = daysAfter(log);
    expect(days).toBeGreaterThanOrEqual(last);
    expect(days).toBeLessThanOrEqual(90);
    last = days;
    at = getDue(log);
  }
  expect(last).toBe(90);
});

test('any history of ratings comes back within 1 to 90 days', { timeout: 60_000 }, () => {
  const rating = fc.tuple(fc.nat(400), fc.constantFrom(1 as const, 2 as const, 3 as const));
  fc.assert(
    fc.property(fc.array(rating, { minLength: 1, maxLength: 20 }), (drawn) => {
      const log = drawn
        .map(([days, grade]): Rating => [start + days * day, grade])
        .sort((a, b) => a[0] - b[0]);
      expect(daysAfter(log)).toBeGreaterThanOrEqual(1);
      expect(daysAfter(log)).toBeLessThanOrEqual(90);
    }),
  );
});

const items = Array.from({ length: 15 }, (_, index) => ({
  id: `item-${index}`,
  label: '',
  hash: '',
}));
const site: SiteItems = {
  pages: [
    {
      key: 's/t',
      title: '',
      lists: [{ kind: 'recap', id: 'goals', title: '', items }],
      sections: [],
    },
  ],
  currentKeys: { 's/t/goals/former': 's/t/goals/item-3' },
  removed: {},
};

test('what is due is asked from the longest overdue', () => {
  let record = emptyRecord();
  for (let index = 0; index < 15; index += 1) {
    record = addRating(record, `s/t/goals/item-${index}`, 1, start - index * 1000);
  }
  const due = getReviewItems(record, site, start + day);
  expect(due).toHaveLength(15);
  expect(due[0]?.item.id).toBe('item-14');
});

test('asks nothing unrated or removed, and follows renames', () => {
  let record = addRating(emptyRecord(), 's/t/goals/former', 1, start);
  record = addRating(record, 's/t/goals/gone', 1, start);
  const due = getReviewItems(record, site, start + day);
  expect(due.map(({ item }) => item.id)).toEqual(['item-3']);
  expect(countDue(due, start)).toEqual({ count: 0, next: start + day });
  expect(countDue(due, start + 5 * day)).toEqual({ count: 1, next: undefined });
});

test('a round mixes pages as far as they allow, and loses nothing', { timeout: 20_000 }, () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }), (pages) => {
      const items = pages.map((page, index) => ({ page, index }));
      const mixed = mix(items, ({ page }) => page);
      expect(mixed.toSorted((a, b) => a.index - b.index)).toEqual(items);
      expect(mixed[0]).toEqual(items[0]);
      for (const [index, { page }] of mixed.entries()) {
        const rest = mixed.slice(index);
        if (mixed[index - 1]?.page === page)
          expect(rest.every((one) => one.page === page)).toBe(true);
      }
    }),
  );
});
