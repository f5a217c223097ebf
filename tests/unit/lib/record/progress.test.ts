import { expect, test } from 'vitest';
import { emptyRecord } from '../../../../src/lib/record/document.ts';
import { setTick } from '../../../../src/lib/record/edit-record.ts';
import { formatPractices, parsePractices } from '../../../../src/lib/record/practice.ts';
import { countProgress } from '../../../../src/lib/record/progress.ts';

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
