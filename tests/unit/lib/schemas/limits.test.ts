import { expect, it } from 'vitest';
import { referenceSchema } from '../../../../src/lib/schemas/reference.ts';
import { topicSchema } from '../../../../src/lib/schemas/pages.ts';

const topic = {
  title: '주제',
  titleEn: 'Topic',
  description: '한계를 시험하려고 스무 글자가 넘게 적은 설명입니다.',
};
const reference = {
  id: 'sample',
  title: 'Sample',
  label: 'Sample, 2022',
  publisher: 'Sample Press',
  kind: 'book',
  language: 'en',
  group: 'what-is',
  description: '검사를 시험하려고 지어낸 책입니다.',
};

it.each([
  [1, false],
  [2, true],
  [4, true],
  [5, false],
])('a topic with %i takeaways: %s', (count, isValid) => {
  const takeaways = Array.from({ length: count }, (_, i) => `얻는 것 ${i}`);
  expect(topicSchema.safeParse({ ...topic, takeaways }).success).toBe(isValid);
});

it.each([
  [1899, false],
  [1900, true],
  [2100, true],
  [2101, false],
  [2022.5, false],
])('a reference of the year %d: %s', (year, isValid) => {
  expect(referenceSchema.safeParse({ ...reference, year }).success).toBe(isValid);
});
