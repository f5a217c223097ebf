import { expect, test } from 'vitest';
import { emptyRecord } from '../../../../src/lib/record/document.ts';
import { rateItem, setTick } from '../../../../src/lib/record/edit-record.ts';
import { formatPractices, parsePractices } from '../../../../src/lib/record/practice.ts';
import { countProgress, describeProgress } from '../../../../src/lib/record/progress.ts';

const lists = [
  { kind: 'recap' as const, id: 'goals', items: [{ id: 'a' }, { id: 'b' }] },
  {
    kind: 'question' as const,
    id: 'why',
    items: [
      { id: 'x', correct: false },
      { id: 'y', correct: true },
      { id: 'z', correct: false },
    ],
  },
];
const items = formatPractices([...lists, { kind: 'survey', id: 'level', items: [{ id: 'one' }] }]);

test('what an attribute tells of lists reads back as it was', () => {
  expect(parsePractices(items)).toEqual(lists);
});

test('a question counts where it was answered rightly last, a survey never', () => {
  let record = emptyRecord();
  const answers = ['why/x', 'why/y', 'why/z', 'level/one'];
  const counted = answers.map((key, index) => {
    const at = Date.UTC(2026, 10, 22) + index;
    record = setTick(record, `s/t/${key}`, { on: true, hash: '' }, at);
    return countProgress(record, 's/t', items).done;
  });
  expect(counted).toEqual([0, 1, 0, 0]);
  expect(countProgress(record, 's/t', items).total).toBe(3);
});

test('what is due for review is counted, and said before all else', () => {
  const day = 86_400_000;
  const first = Date.UTC(2026, 10, 22, 3);
  const record = rateItem(emptyRecord(), 's/t/goals/a', [], 1, () => first);
  const on = (days: number) => countProgress(record, 's/t', items, () => [], first + days * day);
  expect([0, 1, 2].map((days) => on(days).due)).toEqual([0, 1, 1]);
  expect(describeProgress(on(1))).toEqual({ short: '복습 1', long: '복습할 것이 1개 있어요' });
  expect(describeProgress(on(0)).short).toBe('');
});
