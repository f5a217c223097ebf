import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFileDates } from '../../../../src/lessons/history/file-dates.ts';

const folder = mkdtempSync(join(tmpdir(), 'file-dates-'));
const root = join(folder, 'site');
const day = (number: number) => `2026-01-0${number}T09:00:00+09:00`;

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd,
    stdio: 'ignore',
  });

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(number: number): void {
  git(root, 'add', '--all');
  execFileSync(
    'git',
    ['-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-qm', `${number}`],
    { cwd: root, env: { ...process.env, GIT_COMMITTER_DATE: day(number) } },
  );
}

beforeAll(() => {
  mkdirSync(root);
  git(root, 'init', '-q');
  const lines = Array.from({ length: 30 }, (_, line) => `line ${line}`).join('\n');
  write('content/still.mdx', 'still');
  write('content/moved.mdx', 'moved');
  write('content/한글.mdx', lines);
  commit(1);
  write('content/edited.mdx', 'first');
  commit(2);
  write('content/edited.mdx', 'second');
  write('src/other.ts', 'other');
  commit(3);
  renameSync(join(root, 'content/moved.mdx'), join(root, 'content/new-name.mdx'));
  commit(4);
  renameSync(join(root, 'content/한글.mdx'), join(root, 'content/renamed.mdx'));
  write('content/renamed.mdx', `${lines} and more`);
  commit(5);
  renameSync(join(root, 'content/new-name.mdx'), join(root, 'content/newest-name.mdx'));
  commit(6);
  write('content/not-committed.mdx', 'new');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a file has the date of the last commit that changed its text, under its name of today', () => {
  const dates = readFileDates(root, 'content');
  expect(dates.get('content/still.mdx')).toBe(day(1));
  expect(dates.get('content/edited.mdx')).toBe(day(3));
  expect(dates.get('content/newest-name.mdx')).toBe(day(1));
  expect(dates.get('content/renamed.mdx')).toBe(day(5));
});

test('what was not committed, or stands elsewhere, has none', () => {
  const dates = readFileDates(root, 'content');
  expect(dates.has('content/not-committed.mdx')).toBe(false);
  expect(dates.has('src/other.ts')).toBe(false);
});

test('paths count from the folder of the project, also inside a larger repository', () => {
  expect(readFileDates(join(root, 'content'), '.').get('edited.mdx')).toBe(day(3));
});

test('a shallow clone, and a folder without Git, know no dates', () => {
  git(folder, 'clone', '-q', '--depth', '1', `file://${root}`, 'shallow');
  expect(readFileDates(join(folder, 'shallow'), 'content').size).toBe(0);
  expect(readFileDates(folder, '.').size).toBe(0);
});
