import { expect, it, vi } from 'vitest';
import { lessonPlugin } from '../../../../src/build/problems/lesson-plugin.ts';
import type { Problem } from '../../../../src/build/problems/problem.ts';

const lesson = 'content/sessions/01-basics/01-pipeline.mdx';
const problem: Problem = {
  code: 'unknown-term',
  file: lesson,
  line: 3,
  column: 1,
  what: '없는 용어예요: a',
  fix: '고쳐 주세요.',
};
const find = vi.fn((_path: string, text: string) =>
  Promise.resolve(text.includes('틀림') ? [problem, { ...problem, line: 5 }] : []),
);
const plugin = lessonPlugin('/site', 'test', find);

it('글을 읽기 전에 고칠 곳을 모두, 스택 없이 던진다', async () => {
  const error: unknown = await plugin.transform('틀림', `/site/${lesson}`).catch((e: unknown) => e);
  expect(error).toMatchObject({
    message: `${lesson}:3:1  [unknown-term] 없는 용어예요: a → 고쳐 주세요.\n${lesson}:5:1  [unknown-term] 없는 용어예요: a → 고쳐 주세요.`,
    stack: '',
  });
});

it('고칠 곳이 없으면 그대로 지나간다', async () => {
  await expect(plugin.transform('맞음', `/site/${lesson}`)).resolves.toBeUndefined();
});

it('글이 아닌 파일은 보지 않는다', async () => {
  find.mockClear();
  await plugin.transform('틀림', '/site/src/pages/index.astro');
  await plugin.transform('틀림', `/elsewhere/${lesson}`);
  expect(find).not.toHaveBeenCalled();
});
