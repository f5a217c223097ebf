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

test('turns a page key into its address', () => {
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
])('%s is no item key', (key) => {
  expect(isItemKey(key)).toBe(false);
});

test('an item key has four parts, a page key two', () => {
  expect(isItemKey('introduction/recap/goals/what-is-de')).toBe(true);
  expect(isPageKey('introduction/recap')).toBe(true);
  expect(isPageKey('introduction')).toBe(false);
});
