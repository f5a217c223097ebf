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
])('%s 는 %s 로 읽어요', (value, expected) => expect(read(value)).toBe(expected));

test.each(['', '   ', undefined])('%o 이면 주소가 없어요', (value) =>
  expect(read(value)).toBeUndefined(),
);

test.each(['study.example', 'ftp://study.example', '/study/'])('%s 는 주소가 아니에요', (value) =>
  expect(() => read(value)).toThrow(value),
);

test('셸과 상관없이 .env에서 읽고, 환경 변수가 있으면 그것을 써요', () => {
  const folder = mkdtempSync(join(tmpdir(), 'env-'));
  const file = join(folder, '.env');
  writeFileSync(file, 'SITE_URL="https://file.example/study/"\r\n');
  expect(read(undefined, file)).toBe('https://file.example/study/');
  expect(read('https://shell.example', file)).toBe('https://shell.example/');
  rmSync(folder, { recursive: true });
});
