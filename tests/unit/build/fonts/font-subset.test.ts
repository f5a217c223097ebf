import { expect, test } from 'vitest';
import { fitCharacters } from '../../../../src/build/fonts/font-subset.ts';

/** A font of ten bytes a character. */
const subset = (characters: string) => Promise.resolve(Buffer.alloc([...characters].length * 10));
const counts = new Map([
  ['가', 9],
  ['뷁', 1],
  ['나', 5],
]);

test('all characters are kept while they fit', async () => {
  const { font, dropped } = await fitCharacters(counts, 30, subset);
  expect([font.length, dropped]).toEqual([30, '']);
});

test('drops the rarest characters first', async () => {
  const { font, dropped } = await fitCharacters(counts, 29, subset);
  expect([font.length, dropped]).toEqual([20, '뷁']);
});
