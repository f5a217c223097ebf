import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyRecord, type Grade } from '../../../../src/lib/record/document.ts';
import { answerQuestion, rateItem, setTick } from '../../../../src/lib/record/edit-record.ts';
import { getReviewItems } from '../../../../src/lib/record/describe-record.ts';
import { getStanding } from '../../../../src/lib/record/practice.ts';
import { countProgress } from '../../../../src/lib/record/progress.ts';
import { countDue } from '../../../../src/lib/record/schedule.ts';
import type { SiteItems } from '../../../../src/lib/record/site-items.ts';

const day = 86_400_000;
const start = new Date(2026, 10, 22, 9).getTime();
/** Later than all that happens here. */
const now = start + 1000 * day;
const item = (id: string, correct?: boolean) => ({
  id,
  label: id,
  hash: '',
  ...(correct !== undefined && { correct }),
});
const site: SiteItems = {
  pages: [
    {
      key: 's/t',
      title: '',
      sections: [],
      lists: [
        { kind: 'recap', id: 'goals', title: '', items: [item('what')] },
        { kind: 'question', id: 'why', title: '', items: [item('a', true), item('b', false)] },
        { kind: 'survey', id: 'level', title: '', items: [item('one')] },
      ],
    },
  ],
  currentKeys: {},
  removed: {},
};
const choices = [
  { key: 's/t/why/a', former: [], hash: 'a', correct: true },
  { key: 's/t/why/b', former: [], hash: 'b', correct: false },
] as const;
const answer = (record: ReturnType<typeof emptyRecord>, index: 0 | 1, now: number) =>
  answerQuestion(record, choices, choices[index], (after) => Math.max(now, after + 1));
const dueIn = (record: ReturnType<typeof emptyRecord>) =>
  getReviewItems(record, site, now).map(({ key, due }) => [key, Math.round((due - start) / day)]);

test('a wrong answer comes back tomorrow, a right one later', () => {
  expect(dueIn(answer(emptyRecord(), 1, start))).toEqual([['s/t/why', 1]]);
  expect(dueIn(answer(emptyRecord(), 0, start))[0]?.[1]).toBeGreaterThan(1);
});

test('a wrong answer put right at once still comes back tomorrow', () => {
  const record = answer(answer(emptyRecord(), 1, start), 0, start + 60_000);
  expect(record.items['s/t/why/a']?.on).toBe(true);
  expect(record.items['s/t/why/b']?.log).toEqual([[start, 1]]);
  expect(dueIn(record)).toEqual([['s/t/why', 1]]);
});

test('a lucky guess comes back sooner than what was known', () => {
  const guessed = answerQuestion(
    answer(emptyRecord(), 0, start),
    choices,
    choices[0],
    (after) => Math.max(start, after + 1),
    true,
  );
  const [[, early = 0] = []] = dueIn(guessed);
  expect(early).toBeGreaterThan(1);
  expect(early).toBeLessThan(Number(dueIn(answer(emptyRecord(), 0, start))[0]?.[1]));
});

test('tick and rating agree, and the later word holds', { timeout: 60_000 }, () => {
  const said = fc.constantFrom<'tick' | 'untick' | Grade>('tick', 'untick', 1, 2, 3);
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 12 }), (all) => {
      let record = emptyRecord();
      const stamp = (after: number) => Math.max(start, after + 1);
      all.forEach((one, index) => {
        const now = start + index * 60_000;
        record =
          typeof one === 'number'
            ? rateItem(record, 's/t/goals/what', [], one, () => now)
            : setTick(record, 's/t/goals/what', { on: one === 'tick', hash: '' }, stamp(now));
      });
      const last = all.at(-1);
      const standing = getStanding(record.items['s/t/goals/what']);
      expect(standing).toBe(last === 'tick' ? 3 : last === 'untick' ? undefined : last);
      const { done } = countProgress(record, 's/t', 'goals:what');
      expect(done).toBe(standing === 3 ? 1 : 0);
    }),
  );
});

test('a tick without rating and an old answer enter the schedule at their own date', () => {
  let record = setTick(emptyRecord(), 's/t/goals/what', { on: true, hash: '' }, start);
  record = setTick(record, 's/t/why/b', { on: true, hash: 'b' }, start);
  record = setTick(record, 's/t/level/one', { on: true, hash: '' }, start);
  expect(getReviewItems(record, site, now).map(({ key }) => key)).toEqual([
    's/t/why',
    's/t/goals/what',
  ]);
  expect(countDue(getReviewItems(record, site, now), start + 5 * day).count).toBe(2);
  // Answered anew, the earlier answer keeps its date.
  record = answer(record, 0, start + 2 * day);
  expect(record.items['s/t/why/b']).toMatchObject({ on: false, log: [[start, 1]] });
});
