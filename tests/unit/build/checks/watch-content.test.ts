import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchContent } from '../../../../src/build/checks/watch-content.ts';

const send = vi.fn();
const logger = { error: vi.fn(), info: vi.fn() };
let change: (event: string, path: string) => void;
let report: string | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  start(false);
});
afterEach(() => vi.useRealTimers());

function start(hadProblems: boolean) {
  const watcher = { on: (_: 'all', listener: typeof change) => (change = listener) };
  const server = { watcher, environments: { client: { hot: { send } } } };
  watchContent(server, '/site', () => Promise.resolve(report), logger, hadProblems);
}

it('원고를 고치면 고칠 곳을 터미널과 브라우저에 알리고 서버는 그대로 둔다', async () => {
  report = '고칠 곳';
  change('change', '/site/content/glossary.yaml');
  change('change', '/site/content/glossary.yaml');
  await vi.runAllTimersAsync();
  expect(logger.error.mock.calls).toEqual([['고칠 곳']]);
  expect(send.mock.calls).toEqual([[{ type: 'error', err: { message: '고칠 곳', stack: '' } }]]);
});

it('다 고치면 한 번 알린다', async () => {
  for (const next of ['고칠 곳', undefined, undefined]) {
    report = next;
    change('change', '/site/content/glossary.yaml');
    await vi.runAllTimersAsync();
  }
  expect(logger.info.mock.calls).toEqual([['이제 원고에 고칠 곳이 없어요.']]);
});

it('켤 때 있던 것을 다 고쳐도 알린다', async () => {
  start(true);
  report = undefined;
  change('change', '/site/content/glossary.yaml');
  await vi.runAllTimersAsync();
  expect(logger.info.mock.calls).toEqual([['이제 원고에 고칠 곳이 없어요.']]);
});

it('원고가 아닌 파일에는 움직이지 않는다', async () => {
  report = '고칠 곳';
  change('change', '/site/src/pages/index.astro');
  await vi.runAllTimersAsync();
  expect(logger.error).not.toHaveBeenCalled();
});
