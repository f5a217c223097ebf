import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { coveredCharacters } from '../../../../src/build/fonts/covered-characters.ts';

const { resolve } = createRequire(import.meta.url);
const whole = await readFile(resolve('pretendard/dist/web/static/woff2/Pretendard-Regular.woff2'));

test.for(['가힣Az→①', 'A'])(
  'finds %s in a font that was made of it and of what it lacks',
  async (text) => {
    const font = await subsetFont(whole, `${text}州⇄`, { targetFormat: 'sfnt' });
    const found = [...coveredCharacters(font)].map((point) => String.fromCodePoint(point));
    expect(found.sort()).toEqual([...text].sort());
  },
);

test('a file that is no font is refused', () => {
  expect(() => coveredCharacters(Buffer.alloc(64))).toThrow('no table cmap');
});
