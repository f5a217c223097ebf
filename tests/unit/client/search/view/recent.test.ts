import { expect, test } from 'vitest';
import { RecentSearches } from '../../../../../src/client/search/view/recent.ts';

function fakeStorage(kept?: string) {
  const items = new Map(kept === undefined ? [] : [['recent-searches', kept]]);
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

test('keeps the last six, the newest first and each once', () => {
  const recent = new RecentSearches(() => storage);
  const storage = fakeStorage();
  for (const query of ['가', '나', '다', '라', '마', '바', ' 나 ', '사']) recent.add(query);
  expect(recent.list()).toEqual(['사', '나', '바', '마', '라', '다']);
  recent.clear();
  expect(recent.list()).toEqual([]);
});

test('keeps no blank and no endless query', () => {
  const storage = fakeStorage();
  const recent = new RecentSearches(() => storage);
  recent.add('  ');
  expect(recent.list()).toEqual([]);
  recent.add('데'.repeat(500));
  expect(recent.list()[0]).toHaveLength(60);
});

test.for(['{', '{}', 'null', '3', '[1,null,{}]'])('what is kept as %s is no search', (kept) => {
  expect(new RecentSearches(() => fakeStorage(kept)).list()).toEqual([]);
});

test('blocked and full storage are harmless', () => {
  const blocked = new RecentSearches(() => {
    throw new Error('blocked');
  });
  blocked.add('계보');
  expect(blocked.list()).toEqual([]);
  const full = {
    ...fakeStorage('["계보"]'),
    setItem: () => {
      throw new Error('full');
    },
  };
  const recent = new RecentSearches(() => full);
  recent.add('품질');
  expect(recent.list()).toEqual(['계보']);
});
