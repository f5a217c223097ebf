import { expect, test } from 'vitest';
import { emptyRecord } from '../../../../src/lib/record/document.ts';
import { countProgress } from '../../../../src/lib/record/progress.ts';
import { getChangedSections, noteVisit, readVisit } from '../../../../src/lib/record/visit.ts';

const at = Date.UTC(2026, 10, 22);
const sections = { a: 'aaaaaa', b: 'bbbbbb' };
const before = noteVisit(
  emptyRecord(),
  's/old',
  undefined,
  { place: 'b', label: '나', read: true, sections },
  at,
);

test('a renamed page keeps the place and the end read under its former name', () => {
  expect(readVisit(before, 's/new')).toBeUndefined();
  const known = readVisit(before, 's/new', ['s/old']);
  expect(known).toMatchObject({ place: 'b', readAt: at });
  const after = noteVisit(before, 's/new', known, { place: 'a', label: '가' }, at + 1);
  expect(readVisit(after, 's/new', ['s/old'])).toMatchObject({
    at: at + 1,
    place: 'a',
    readAt: at,
    sections,
  });
  expect(countProgress(after, 's/new', '', () => ['s/old']).read).toBe(true);
});

test('on a renamed page only changed sections count as changed', () => {
  const known = readVisit(before, 's/new', ['s/old']);
  const now = new Map([
    ['a', 'aaaaaa'],
    ['b', 'cccccc'],
    ['c', 'dddddd'],
  ]);
  expect(getChangedSections(known, now)).toEqual([
    { id: 'b', isNew: false },
    { id: 'c', isNew: true },
  ]);
});
