import { expect, test } from 'vitest';
import { emptyRecord, maxRatings } from '../../../../src/lib/record/document.ts';
import { addRating } from '../../../../src/lib/record/edit-record.ts';
import { mergeRecords } from '../../../../src/lib/record/merge-record.ts';

const key = 'introduction/recap/goals/what';
const start = Date.UTC(2026, 10, 22);

test('the newest ratings are kept, one by one and joined from two devices', () => {
  let mine = emptyRecord();
  let theirs = emptyRecord();
  for (let index = 0; index < maxRatings + 5; index += 1) {
    mine = addRating(mine, key, 3, start + 2 * index);
    theirs = addRating(theirs, key, 1, start + 2 * index + 1);
  }
  const newest = start + 2 * (maxRatings + 4);
  const log = mine.items[key]?.log ?? [];
  expect(log).toHaveLength(maxRatings);
  expect(log.at(-1)?.[0]).toBe(newest);
  const joined = mergeRecords(mine, theirs).items[key]?.log ?? [];
  expect(joined).toHaveLength(maxRatings);
  expect(joined.at(-1)?.[0]).toBe(newest + 1);
});
