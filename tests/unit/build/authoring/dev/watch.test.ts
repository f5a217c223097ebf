import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  invalidateLessons,
  waitForChange,
  watchContent,
} from '../../../../../src/build/authoring/dev/watch.ts';
import { openBoard } from '../../../../../src/build/problems/problem-board.ts';
import type { Problem } from '../../../../../src/build/problems/problem.ts';

it('원고가 바뀔 때까지 기다린다', async () => {
  const root = mkdtempSync(join(tmpdir(), 'waiting-'));
  mkdirSync(join(root, 'content/sessions'), { recursive: true });
  let changed = false;
  const waiting = waitForChange(root).then(() => (changed = true));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(changed).toBe(false);
  writeFileSync(join(root, 'content/sessions/a.mdx'), '글');
  await waiting;
  expect(changed).toBe(true);
  rmSync(root, { recursive: true });
});

it('용어집이나 참고자료가 바뀌면 글만 다시 읽게 한다', () => {
  const watcher = new EventEmitter();
  const invalidated: unknown[] = [];
  const files = ['/site/content/sessions/01-a/02-b.mdx', '/site/src/pages/index.astro', null];
  const moduleGraph = {
    idToModuleMap: new Map(files.map((file, i) => [String(i), { file }])),
    invalidateModule: ({ file }: { file: unknown }) => invalidated.push(file),
  };
  invalidateLessons({ watcher, environments: { ssr: { moduleGraph } } } as never);
  watcher.emit('all', 'change', '/site/content/sessions/01-a/02-b.mdx');
  expect(invalidated).toEqual([]);
  watcher.emit('all', 'change', '/site/content/glossary.yaml');
  expect(invalidated).toEqual(['/site/content/sessions/01-a/02-b.mdx']);
});

describe('원고를 지켜본다', () => {
  const place = { file: 'content/glossary.yaml', line: 3, column: 1, what: '무엇', fix: '어떻게' };
  const slip: Problem = { ...place, code: 'yaml-syntax' };
  const unfinished: Problem = { ...place, code: 'unfinished-text' };

  const send = vi.fn();
  const logger = { error: vi.fn(), info: vi.fn() };
  let change: (event: string, path: string) => void;
  let problems: Problem[];

  beforeEach(() => {
    vi.useFakeTimers();
    start([]);
    vi.clearAllMocks();
  });
  afterEach(() => vi.useRealTimers());

  function start(before: Problem[]) {
    const watcher = { on: (_: 'all', listener: typeof change) => (change = listener) };
    openBoard({ environments: { client: { hot: { send, on: vi.fn() } } } });
    watchContent({ watcher }, '/site', () => Promise.resolve(problems), logger, before);
  }

  async function save(path = '/site/content/glossary.yaml') {
    change('change', path);
    await vi.runAllTimersAsync();
  }

  it('원고를 고치면 고칠 곳을 터미널과 브라우저에 알리고 서버는 그대로 둔다', async () => {
    problems = [slip];
    change('change', '/site/content/glossary.yaml');
    await save();
    const report = expect.stringContaining('content/glossary.yaml:3:1  [yaml-syntax]') as string;
    expect(logger.error.mock.calls).toEqual([[report]]);
    expect(send.mock.calls).toEqual([
      [
        'authoring:problems',
        [{ place: 'content/glossary.yaml:3:1  [yaml-syntax]', what: '무엇', fix: '어떻게' }],
      ],
    ]);
  });

  it('아직 쓰지 않은 자리는 터미널에만 알린다', async () => {
    problems = [unfinished];
    await save();
    expect(logger.error).toHaveBeenCalledOnce();
    expect(send).not.toHaveBeenCalled();
  });

  it('같은 말을 되풀이하지 않는다', async () => {
    problems = [slip];
    await save();
    await save();
    expect(logger.error).toHaveBeenCalledOnce();
    expect(send).toHaveBeenCalledOnce();
  });

  it('다 고치면 한 번 알린다', async () => {
    for (const next of [[slip], [], []]) {
      problems = next;
      await save();
    }
    expect(logger.info.mock.calls).toEqual([['이제 원고에 고칠 곳이 없어요.']]);
  });

  it('켤 때 있던 것을 다 고쳐도 알린다', async () => {
    start([slip]);
    expect(send).toHaveBeenCalledOnce();
    problems = [];
    await save();
    expect(logger.info.mock.calls).toEqual([['이제 원고에 고칠 곳이 없어요.']]);
  });

  it.each(['/site/src/pages/index.astro', '/site/content/sessions/01-a/diagrams/b.svg'])(
    '글쓴이가 적지 않는 파일에는 움직이지 않는다: %s',
    async (path) => {
      problems = [slip];
      await save(path);
      expect(logger.error).not.toHaveBeenCalled();
    },
  );
});
