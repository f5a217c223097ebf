import { expect, test } from 'vitest';
import { securityHeaders } from '../../../../src/build/publish/headers.ts';
import { toHeadersFile } from '../../../../src/build/publish/server-files.ts';

/** Reads `_headers` as Cloudflare and Netlify say they do: a path, then indented lines. */
function readHeaders(text: string) {
  const rules: { path: RegExp; headers: Map<string, string> }[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    if (/^\//.test(line)) {
      const path = new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
      rules.push({ path, headers: new Map() });
      continue;
    }
    const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe('');
    rules.at(-1)?.headers.set(name, value);
  }
  return rules;
}

test.each(['/', '/study/'])('every file below %s gets each header once', (base) => {
  const rules = readHeaders(toHeadersFile(base));
  const headersOf = (path: string) =>
    rules.filter((rule) => rule.path.test(path)).flatMap(({ headers }) => [...headers]);
  for (const path of ['', 'sessions/a/b/', 'sw.js', 'pagefind/pagefind.js']) {
    expect(Object.fromEntries(headersOf(base + path))).toEqual(securityHeaders);
  }
  for (const path of ['_astro/site.a1.js', 'pagefind/fragment/zh_1.pf_fragment']) {
    const headers = headersOf(base + path);
    expect(new Set(headers.map(([name]) => name)).size).toBe(headers.length);
    expect(Object.fromEntries(headers)['Cache-Control']).toContain('immutable');
  }
});

test('no line is longer than Cloudflare takes, and there are no more rules than it takes', () => {
  const text = toHeadersFile('/study/');
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThan(2000);
  expect(readHeaders(text).length).toBeLessThan(100);
});
