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

test('이름이 바뀐 글은 옛 이름으로 읽던 곳과 끝까지 읽은 것을 이어받아요', () => {
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

test('이름이 바뀐 글에서도 바뀐 절만 바뀌었다고 해요', () => {
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
