import type { LoaderContext } from 'astro/loaders';
import { expect, it, vi } from 'vitest';
import { keepLastGood } from '../../../../../src/build/authoring/dev/keep-last-good.ts';

type Data = { title?: string };

/** Loads entries one after another, as a change of their files would, and tells what was stored. */
async function load(entries: Data[], { isWatching }: { isWatching: boolean }) {
  const stored: unknown[] = [];
  const warn = vi.fn();
  const logger = { label: 'test', warn, error: vi.fn(), fork: () => ({ ...logger }) };
  const context = {
    watcher: isWatching ? {} : undefined,
    logger,
    parseData: ({ data }: { data: Data }) =>
      data.title ? Promise.resolve(data) : Promise.reject(new Error('Required')),
    store: { set: ({ data }: { data: Data }) => stored.push(data) },
  };
  const loader = keepLastGood({
    name: 'test',
    load: async (context) => {
      for (const data of entries) {
        context.store.set({ id: 'a', data: await context.parseData({ id: 'a', data }) });
      }
      context.logger.error('Failed to reload a: bad indentation');
    },
  });
  await loader.load(context as unknown as LoaderContext);
  return { stored, said: warn.mock.calls.flat(), english: logger.error.mock.calls };
}

it('in dev a broken page keeps its last good content, and the report is Korean, not English', async () => {
  const { stored, said, english } = await load([{ title: '처음' }, {}], { isWatching: true });
  expect(stored).toEqual([{ title: '처음' }, { title: '처음' }]);
  expect(said).toEqual([
    '고칠 곳이 있어 다시 읽지 못했어요: a',
    '고칠 곳이 있어 다시 읽지 못한 원고가 있어요.',
  ]);
  expect(english).toEqual([]);
});

it('an entry that was never valid is left out', async () => {
  expect((await load([{}, { title: '고침' }], { isWatching: true })).stored).toEqual([
    { title: '고침' },
  ]);
});

it('a build hides nothing', async () => {
  await expect(load([{}], { isWatching: false })).rejects.toThrow('Required');
});

it('an unreadable body stays as it was last readable', async () => {
  const stored: (string | undefined)[] = [];
  const context = {
    watcher: {},
    logger: { label: 'test', warn: vi.fn(), fork: () => ({}) },
    parseData: ({ data }: { data: Data }) => Promise.resolve(data),
    store: { set: ({ body }: { body?: string }) => stored.push(body) },
  };
  const loader = keepLastGood({
    name: 'test',
    load: (context) => {
      for (const body of ['<Callout>', '글', '글 {a b}', '고친 글']) {
        context.store.set({ id: 'a', data: {}, filePath: 'content/sessions/01-a/01-a.mdx', body });
      }
      return Promise.resolve();
    },
  });
  await loader.load(context as unknown as LoaderContext);
  expect(stored).toEqual(['', '글', '글', '고친 글']);
});
