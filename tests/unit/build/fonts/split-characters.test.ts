import { expect, test } from 'vitest';
import { splitCharacters, toUnicodeRange } from '../../../../src/build/fonts/split-characters.ts';

const join = (characters: Iterable<string>) => [...characters].sort().join('');
const pages = ['가나다', '가나라', '가마\u2060'].map((text) => new Set(text));

test('what half of the pages show is shared, and each page adds what else it shows', () => {
  const split = splitCharacters(pages, '바');
  expect(join(split.shared).trim()).toBe('가나');
  expect(split.pages.map(join)).toEqual(['다', '라', '마']);
});

test('the rest has whatever is not shared, so that it can stand for the font of any page', () => {
  const { shared, rest, pages: added } = splitCharacters(pages, '바가');
  expect(join(rest)).toBe('다라마바');
  for (const page of added) expect([...page].every((one) => rest.has(one))).toBe(true);
  expect([...shared].some((one) => rest.has(one))).toBe(false);
});

test('characters are named in order, runs of them by their ends', () => {
  expect(toUnicodeRange('다가각갂A')).toBe('U+41,U+AC00-AC02,U+B2E4');
});
