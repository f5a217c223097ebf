import { expect, test } from 'vitest';
import { updateLedger } from '../../../../src/build/ledger/enter-ids.ts';
import { checkLedger } from '../../../../src/lessons/ledger/check-ledger.ts';
import { getFormerPages } from '../../../../src/lessons/ledger/former-pages.ts';
import { getFormerNames, parseLedger, resolveName } from '../../../../src/lessons/ledger/ledger.ts';

const check = (ledger: string, ...live: string[]) =>
  checkLedger(parseLedger(ledger), new Set(live));
const checkPages = (ledger: string, ...pages: string[]) =>
  checkLedger(parseLedger(ledger), new Set(), new Set(pages));

test('장부와 글이 맞으면 아무 말도 하지 않아요', () => {
  expect(check('ids:\n  s/t/goals: what roles\n', 's/t/goals/what', 's/t/goals/roles')).toEqual([]);
});

test('말없이 사라진 id를 장부의 줄과 함께 알려요', () => {
  expect(check('ids:\n  s/t/x: a\n  s/t/goals: what roles\n', 's/t/x/a', 's/t/goals/what')).toEqual(
    [{ kind: 'removed', key: 's/t/goals/roles', count: 1, line: 3 }],
  );
});

test('통째로 사라진 목록과 글은 항목마다가 아니라 한 번만 알려요', () => {
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

test('없앴다고 적은 항목과 목록과 글은 사라져도 돼요', () => {
  const ids = 'ids:\n  s/t/goals: what roles\n  s/u/goals: x\n';
  expect(check(`removed:\n  s/t/goals/roles: 문장\n  s/u: 글\n${ids}`, 's/t/goals/what')).toEqual(
    [],
  );
});

test('이름을 바꿨다고 적으면 새 이름으로 이어져요', () => {
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

test('없앤 id와 옛 이름은 다시 쓸 수 없어요', () => {
  const text = 'renamed:\n  s/t/g/a: s/t/g/b\nremoved:\n  s/t/g/x: 문장\nids:\n  s/t/g: a b x\n';
  expect(check(text, 's/t/g/a', 's/t/g/b', 's/t/g/x')).toEqual([
    { kind: 'reused', key: 's/t/g/a', item: 's/t/g/a' },
    { kind: 'reused', key: 's/t/g/x', item: 's/t/g/x' },
  ]);
  expect(check('removed:\n  s/t: 글\nids:\n  s/t/g: a b\n', 's/t/g/a', 's/t/g/b')).toEqual([
    { kind: 'reused', key: 's/t', item: 's/t/g/a' },
  ]);
});

test('글과 세션의 이름을 바꾸면 글도 옛 이름을 알아요', () => {
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

test('없는 곳으로, 또는 제자리로 도는 이름 바꾸기를 알려요', () => {
  const text =
    'renamed:\n  s/t/g/a: s/t/g/nowhere\n  s/t/g/c: s/t/g/d\n  s/t/g/d: s/t/g/c\nids: {}\n';
  expect(check(text).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'lost-rename s/t/g/a',
    'lost-rename s/t/g/c',
    'lost-rename s/t/g/d',
  ]);
  expect(resolveName(parseLedger(text), 's/t/g/c')).toBeUndefined();
});

test('장부를 채우면 머리말과 옛 id는 그대로, 새 id는 뒤에 붙어요', () => {
  const text = '# 머리말\nrenamed: {}\n\nids:\n  s/t/g: b a\n';
  const filled = '# 머리말\nrenamed: {}\n\nids:\n  s/t/g: b a c\n  s/u/g: d\n';
  expect(updateLedger(text, ['s/t/g/a', 's/t/g/c', 's/u/g/d'])).toBe(filled);
  expect(updateLedger(filled, [])).toBe(filled);
});
