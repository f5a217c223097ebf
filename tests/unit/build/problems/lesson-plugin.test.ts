import { expect, it, vi } from 'vitest';
import { lessonPlugin } from '../../../../src/build/problems/lesson-plugin.ts';
import { openBoard } from '../../../../src/build/problems/problem-board.ts';
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

it('a broken page shows its last good state, and each open page is told once', async () => {
  const send = vi.fn();
  let ask = (_data: unknown, _client: { send: typeof send }) => undefined as void;
  openBoard({
    environments: { client: { hot: { send, on: (_event, listener) => (ask = listener) } } },
  });
  expect(await plugin.transform('틀림', `/site/${lesson}`)).toMatchObject({
    code: expect.stringContaining('고칠 곳이 있어서') as string,
  });
  const shown = [3, 5].map((line) => ({
    place: `${lesson}:${line}:1  [unknown-term]`,
    what: problem.what,
    fix: problem.fix,
  }));
  expect(send.mock.calls).toEqual([['authoring:problems', shown]]);
  await plugin.transform('틀림', `/site/${lesson}`);
  expect(send).toHaveBeenCalledOnce();

  const client = { send: vi.fn() };
  ask(undefined, client);
  expect(client.send.mock.calls).toEqual([['authoring:problems', shown]]);

  await plugin.transform('맞음', `/site/${lesson}`);
  expect(send).toHaveBeenLastCalledWith('authoring:problems', []);
  expect(await plugin.transform('또 틀림', `/site/${lesson}`)).toMatchObject({ code: '맞음' });
});

it('a page without problems passes through', async () => {
  await expect(plugin.transform('맞음', `/site/${lesson}`)).resolves.toBeUndefined();
});

it('ignores files that are no pages', async () => {
  find.mockClear();
  await plugin.transform('틀림', '/site/src/pages/index.astro');
  await plugin.transform('틀림', `/elsewhere/${lesson}`);
  expect(find).not.toHaveBeenCalled();
});
