import { expect, test } from 'vitest';
import { updateLedger } from '../../../../src/build/ledger/enter-ids.ts';
import { checkLedger } from '../../../../src/lessons/ledger/check-ledger.ts';
import {
  getFormerHeadings,
  getFormerNames,
  getFormerPages,
  parseLedger,
  resolveName,
} from '../../../../src/lessons/ledger/ledger.ts';

const check = (ledger: string, ...live: string[]) =>
  checkLedger(parseLedger(ledger), new Set(live));
const checkPages = (ledger: string, ...pages: string[]) =>
  checkLedger(parseLedger(ledger), new Set(), new Set(pages));

test('has nothing to say when ledger and pages agree', () => {
  expect(check('ids:\n  s/t/goals: what roles\n', 's/t/goals/what', 's/t/goals/roles')).toEqual([]);
});

test('reports an id that vanished, with its line in the ledger', () => {
  expect(check('ids:\n  s/t/x: a\n  s/t/goals: what roles\n', 's/t/x/a', 's/t/goals/what')).toEqual(
    [{ kind: 'removed', key: 's/t/goals/roles', count: 1, line: 3 }],
  );
});

test('reports a list or page that vanished once, not for each item', () => {
  const ids = 'ids:\n  s/t/goals: a b\n  s/t/why: c\n  s/u/goals: x y\n';
  expect(check(ids, 's/t/why/c', 's/u/goals/x', 's/u/goals/y')).toEqual([
    { kind: 'removed', key: 's/t/goals', count: 2, line: 2 },
  ]);
  expect(check(ids, 's/u/goals/x', 's/u/goals/y')).toEqual([
    { kind: 'removed', key: 's/t', count: 3, line: 2 },
  ]);
  expect(checkPages(ids, 's/t', 's/u').map((found) => found.key)).toEqual([
    's/t/goals',
    's/t/why',
    's/u/goals',
  ]);
});

test('items, lists and pages recorded as removed may be gone', () => {
  const ids = 'ids:\n  s/t/goals: what roles\n  s/u/goals: x\n';
  expect(check(`removed:\n  s/t/goals/roles: 문장\n  s/u: 글\n${ids}`, 's/t/goals/what')).toEqual(
    [],
  );
});

test('a recorded rename leads to the new name', () => {
  const text =
    'renamed:\n  s/t/goals/a: s/t/goals/b\n  s/t/goals/b: s/t/goals/c\n  s/old: s/t\nids:\n  s/t/goals: a b\n  s/old/goals: z\n';
  expect(check(text, 's/t/goals/c', 's/t/goals/z')).toEqual([
    { kind: 'unlisted', key: 's/t/goals', items: ['s/t/goals/c', 's/t/goals/z'] },
  ]);
  expect([...getFormerNames(parseLedger(text))]).toEqual([
    ['s/t/goals/c', ['s/t/goals/a', 's/t/goals/b']],
    ['s/t/goals/z', ['s/old/goals/z']],
  ]);
});

test("removed ids and former names can't be used again", () => {
  const text = 'renamed:\n  s/t/g/a: s/t/g/b\nremoved:\n  s/t/g/x: 문장\nids:\n  s/t/g: a b x\n';
  expect(check(text, 's/t/g/a', 's/t/g/b', 's/t/g/x')).toEqual([
    { kind: 'reused', key: 's/t/g/a', item: 's/t/g/a' },
    { kind: 'reused', key: 's/t/g/x', item: 's/t/g/x' },
  ]);
  expect(check('removed:\n  s/t: 글\nids:\n  s/t/g: a b\n', 's/t/g/a', 's/t/g/b')).toEqual([
    { kind: 'reused', key: 's/t', item: 's/t/g/a' },
  ]);
});

test('a renamed page or session knows its former names', () => {
  const ledger = parseLedger(
    'renamed:\n  s/a: s/b\n  s/b: s/c\n  s: new\n  new/side: new/c\n  s/x/goals/y: s/c/goals/y\nids: {}\n',
  );
  expect(getFormerPages(ledger, 'new/c').sort()).toEqual([
    'new/side',
    's/a',
    's/b',
    's/c',
    's/side',
  ]);
  expect(getFormerPages(ledger, 'new/d')).toEqual(['s/d']);
  expect(getFormerPages(ledger, 's/d')).toEqual([]);
  expect(checkPages('renamed:\n  s/a: s/b\nids: {}\n', 's/b')).toEqual([]);
});

test('reports a rename to nowhere or in a circle', () => {
  const text =
    'renamed:\n  s/t/g/a: s/t/g/nowhere\n  s/t/g/c: s/t/g/d\n  s/t/g/d: s/t/g/c\nids: {}\n';
  expect(check(text).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'lost-rename s/t/g/a',
    'lost-rename s/t/g/c',
    'lost-rename s/t/g/d',
  ]);
  expect(resolveName(parseLedger(text), 's/t/g/c')).toBeUndefined();
});

test('filling the ledger keeps its head and old ids and adds the new ones behind', () => {
  const text = '# 머리말\nrenamed: {}\n\nids:\n  s/t/g: b a\n';
  const filled = '# 머리말\nrenamed: {}\n\nids:\n  s/t/g: b a c\n  s/u/g: d\n';
  expect(updateLedger(text, ['s/t/g/a', 's/t/g/c', 's/u/g/d'])).toBe(filled);
  expect(updateLedger(filled, [])).toBe(filled);
});

test('제목의 옛 id는 여러 번 바꾸거나 글의 이름이 바뀌어도 오늘의 제목으로 이어져요', () => {
  const ledger = parseLedger(
    'renamed:\n  s/old#a: s/old#b\n  s/old: s/t\n  s/t#b: s/t#c\n  s/t#x: s/t#y\n  s/u#a: s/u#z\n  s/t#m: s/t#n\n  s/t#n: s/t#m\n',
  );
  expect([...getFormerHeadings(ledger, 's/t')]).toEqual([
    ['a', 'c'],
    ['b', 'c'],
    ['x', 'y'],
  ]);
  expect([...getFormerHeadings(ledger, 's/u')]).toEqual([['a', 'z']]);
  expect(getFormerPages(ledger, 's/t')).toEqual(['s/old']);
});

test('없는 제목으로 이어지는 이름을 알려요', () => {
  const text = 'renamed:\n  s/t#a: s/t#b\n  s/t#c: s/t#d\nids: {}\n';
  const headings = new Set(['s/t#b']);
  expect(checkLedger(parseLedger(text), new Set(), new Set(['s/t']), headings)).toEqual([
    { kind: 'lost-rename', key: 's/t#c', to: 's/t#d', line: 3 },
  ]);
});
