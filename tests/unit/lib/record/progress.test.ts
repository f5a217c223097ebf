import { expect, test } from 'vitest';
import { emptyRecord } from '../../../../src/lib/record/document.ts';
import { setTick } from '../../../../src/lib/record/edit-record.ts';
import { countProgress, toProgressItems } from '../../../../src/lib/record/progress.ts';

const items = toProgressItems([
  { kind: 'recap', id: 'goals', items: [{ id: 'a' }, { id: 'b' }] },
  { kind: 'question', id: 'why', items: [{ id: 'x' }, { id: 'y' }, { id: 'z' }] },
  { kind: 'survey', id: 'level', items: [{ id: 'one' }] },
]);

test('a question counts once whichever of its choices were made, a survey never', () => {
  let record = emptyRecord();
  expect(countProgress(record, 's/t', items)).toMatchObject({ done: 0, total: 3 });
  for (const key of ['why/x', 'why/y', 'why/z', 'level/one']) {
    record = setTick(record, `s/t/${key}`, { on: true, hash: '' }, Date.UTC(2026, 10, 22));
  }
  expect(countProgress(record, 's/t', items)).toMatchObject({ done: 1, total: 3 });
});
