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

it('미리 보는 동안 틀린 글은 마지막으로 맞았던 내용으로 남고, 영어 대신 한국어로 알린다', async () => {
  const { stored, said, english } = await load([{ title: '처음' }, {}], { isWatching: true });
  expect(stored).toEqual([{ title: '처음' }, { title: '처음' }]);
  expect(said).toEqual([
    '고칠 곳이 있어 다시 읽지 못했어요: a',
    '고칠 곳이 있어 다시 읽지 못한 원고가 있어요.',
  ]);
  expect(english).toEqual([]);
});

it('한 번도 맞은 적이 없으면 넣지 않고 지나간다', async () => {
  expect((await load([{}, { title: '고침' }], { isWatching: true })).stored).toEqual([
    { title: '고침' },
  ]);
});

it('사이트를 만들 때는 아무것도 감추지 않는다', async () => {
  await expect(load([{}], { isWatching: false })).rejects.toThrow('Required');
});

it('읽을 수 없는 본문은 마지막으로 읽을 수 있던 본문으로 남는다', async () => {
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
