import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { siteAddress } from '../../../../src/build/publish/site-address.ts';

afterEach(() => vi.unstubAllEnvs());

const read = (value: string | undefined, file = 'no-such-file') => {
  vi.stubEnv('SITE_URL', value);
  return siteAddress(file)?.href;
};

test.each([
  ['https://study.example', 'https://study.example/'],
  ['https://name.github.io/study', 'https://name.github.io/study/'],
  ['https://name.github.io/study//?utm=1#top', 'https://name.github.io/study/'],
  ['  http://localhost:8080/a/b/ ', 'http://localhost:8080/a/b/'],
])('reads %s as %s', (value, expected) => expect(read(value)).toBe(expected));

test.each(['', '   ', undefined])('%o means that there is no address', (value) =>
  expect(read(value)).toBeUndefined(),
);

test.each(['study.example', 'ftp://study.example', '/study/'])('%s is no address', (value) =>
  expect(() => read(value)).toThrow(value),
);

test('reads .env under any shell, after the environment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'env-'));
  const file = join(folder, '.env');
  writeFileSync(file, 'SITE_URL="https://file.example/study/"\r\n');
  expect(read(undefined, file)).toBe('https://file.example/study/');
  expect(read('https://shell.example', file)).toBe('https://shell.example/');
  rmSync(folder, { recursive: true });
});
