import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { topicSchema } from '../../../src/lib/schemas/pages.ts';

const topic = {
  title: '저장',
  titleEn: 'Storage',
  description: '데이터를 어디에 두는지 살펴보는 글이에요. 두 문장이에요.',
  takeaways: ['하나', '둘'],
};

it('a stage has at most twelve characters, a topic at most three transfers', () => {
  const accepts = (more: object) => topicSchema.safeParse({ ...topic, ...more }).success;
  expect(accepts({ stage: '데이터가 흐르는 길', transfers: ['roles', 'other/roles'] })).toBe(true);
  expect(accepts({ stage: '열두 글자보다 긴 구간 이름' })).toBe(false);
  expect(accepts({ stage: '' })).toBe(false);
  expect(accepts({ transfers: ['a', 'b', 'c', 'd'] })).toBe(false);
});

it('the topics of session 1 make six stages', () => {
  const folder = 'content/sessions/01-introduction';
  const stages = readdirSync(folder)
    .filter((name) => /^\d.*\.mdx$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n---\n')[0] ?? '')
    .flatMap((head) => topicSchema.parse(parse(head.replace(/^---\n/, ''))).stage ?? []);
  expect(stages).toHaveLength(new Set(stages).size);
  expect(stages).toHaveLength(6);
});
