import { afterEach, expect, test, vi } from 'vitest';
import { getPageLinks } from '../../../src/lessons/repository.ts';

afterEach(() => vi.unstubAllEnvs());

const links = (repository: string | undefined) => {
  vi.stubEnv('REPOSITORY_URL', repository);
  return getPageLinks('content/sessions/01-a/01-b.mdx', '제목 & 부제');
};

test.each([
  'https://github.com/name/study',
  'https://github.com/name/study.git',
  'https://github.com/name/study/',
])('%s 에서 파일을 고치고 알리는 링크를 만들어요', (repository) => {
  const found = links(repository);
  expect(found?.edit).toBe(
    'https://github.com/name/study/edit/main/content/sessions/01-a/01-b.mdx',
  );
  const report = new URL(found?.report ?? '');
  expect(report.pathname).toBe('/name/study/issues/new');
  expect(report.searchParams.get('title')).toBe('[고칠 곳] 제목 & 부제');
});

test.each([undefined, '', 'name/study', 'http://github.com/name/study', 'javascript:alert(1)'])(
  '저장소 주소가 %o 이면 링크가 없어요',
  (repository) => expect(links(repository)).toBeUndefined(),
);
