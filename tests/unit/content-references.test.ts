import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const lessons = globSync('content/sessions/*/*.mdx').map((file) => readFileSync(file, 'utf8'));
const references = parse(readFileSync('content/references.yaml', 'utf8')) as {
  id: string;
  group: string;
}[];

/** Earlier material of the study stands on its own: it is no source of a sentence. */
const isCited = ({ id, group }: (typeof references)[number]) =>
  group === 'study' ||
  lessons.some((text) => text.includes(`id="${id}"`) || text.includes(`source="${id}"`));

it('어느 글에서도 부르지 않는 출처가 없다', () => {
  expect(references.filter((entry) => !isCited(entry)).map(({ id }) => id)).toEqual([]);
});
