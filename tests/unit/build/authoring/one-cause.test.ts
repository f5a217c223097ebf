import { expect, it } from 'vitest';
import { checkContent } from '../../../../src/build/authoring/check-content.ts';
import { overlay, readValid } from './fixtures.ts';

const lesson = 'content/sessions/01-basics/01-pipeline.mdx';

it.each([
  ['닫지 않은 컴포넌트', '<Callout>\n\n글\n', 'unclosed-component'],
  ['읽을 수 없는 중괄호', '글 {a b}\n', 'mdx-syntax'],
  ['닫지 않은 울타리', '```\n글\n', 'unclosed-fence'],
])('one mistake is reported once: %s', async (_name, slip, code) => {
  const text = (await readValid()).texts.get(lesson) ?? '';
  const problems = checkContent(await overlay({ [lesson]: `${text}\n${slip}` }));
  expect(problems.map((problem) => `${problem.file} ${problem.code}`)).toEqual([
    `${lesson} ${code}`,
  ]);
});
