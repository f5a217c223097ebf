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
])('makes the links to edit and report a file on %s', (repository) => {
  const found = links(repository);
  expect(found?.edit).toBe(
    'https://github.com/name/study/edit/main/content/sessions/01-a/01-b.mdx',
  );
  const report = new URL(found?.report ?? '');
  expect(report.pathname).toBe('/name/study/issues/new');
  expect(report.searchParams.get('title')).toBe('[고칠 곳] 제목 & 부제');
});

test.each([undefined, '', 'name/study', 'http://github.com/name/study', 'javascript:alert(1)'])(
  'there are no links when the repository is %o',
  (repository) => expect(links(repository)).toBeUndefined(),
);
