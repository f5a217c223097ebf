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

it('waits until content changes', async () => {
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

it('a change of glossary or references re-reads only the pages', () => {
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

describe('watching content', () => {
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

  it('a change reports problems in terminal and browser without restarting the server', async () => {
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

  it('places not yet written are reported in the terminal only', async () => {
    problems = [unfinished];
    await save();
    expect(logger.error).toHaveBeenCalledOnce();
    expect(send).not.toHaveBeenCalled();
  });

  it('does not repeat a report', async () => {
    problems = [slip];
    await save();
    await save();
    expect(logger.error).toHaveBeenCalledOnce();
    expect(send).toHaveBeenCalledOnce();
  });

  it('says once that everything is mended', async () => {
    for (const next of [[slip], [], []]) {
      problems = next;
      await save();
    }
    expect(logger.info.mock.calls).toEqual([['이제 원고에 고칠 곳이 없어요.']]);
  });

  it('says so for problems that were there at the start, too', async () => {
    start([slip]);
    expect(send).toHaveBeenCalledOnce();
    problems = [];
    await save();
    expect(logger.info.mock.calls).toEqual([['이제 원고에 고칠 곳이 없어요.']]);
  });

  it.each(['/site/src/pages/index.astro', '/site/content/sessions/01-a/diagrams/b.svg'])(
    'ignores a file that no author writes: %s',
    async (path) => {
      problems = [slip];
      await save(path);
      expect(logger.error).not.toHaveBeenCalled();
    },
  );
});
