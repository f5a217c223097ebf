import { expect, test } from 'vitest';
import { getPageKey, getPagePath, isItemKey, isPageKey } from '../../../../src/lib/record/keys.ts';

test.for<[path: string, key: string]>([
  ['/sessions/introduction/lifecycle/', 'introduction/lifecycle'],
  ['/base/sessions/introduction/lifecycle', 'introduction/lifecycle'],
  ['/sessions/introduction/', 'introduction/index'],
  ['/glossary/', 'site/page'],
])('주소 %s의 글은 %s예요', ([path, key]) => {
  expect(getPageKey(path)).toBe(key);
});

test('글의 열쇠에서 주소로 돌아가요', () => {
  expect(getPagePath('introduction/lifecycle/goals/what')).toBe(
    '/sessions/introduction/lifecycle/',
  );
  expect(getPagePath('introduction/index')).toBe('/sessions/introduction/');
});

test.for([
  '__proto__',
  'a/b/c',
  'a/b/c/d/e',
  'a/b/c/D',
  'a//c/d',
  'a/b/c/1',
  `a/b/c/${'d'.repeat(250)}`,
])('%s는 항목의 열쇠가 아니에요', (key) => {
  expect(isItemKey(key)).toBe(false);
});

test('항목은 네 마디, 글은 두 마디예요', () => {
  expect(isItemKey('introduction/recap/goals/what-is-de')).toBe(true);
  expect(isPageKey('introduction/recap')).toBe(true);
  expect(isPageKey('introduction')).toBe(false);
});
