import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { belowSitePath, builtPages } from '../support/pages.ts';

const pages = builtPages();
const documents = new Map(pages.map(({ path, html }) => [path, parseHTML(html).document]));

test('every internal link and its anchor exist', () => {
  const broken = pages.flatMap(({ path }) =>
    [...(documents.get(path)?.querySelectorAll('a[href]') ?? [])].flatMap((link) => {
      const url = new URL(belowSitePath(link.getAttribute('href') ?? ''), `http://site${path}`);
      if (url.host !== 'site') return [];
      const target = documents.get(url.pathname);
      if (!target) return url.pathname.endsWith('.svg') ? [] : [`${path} → ${url.pathname}`];
      const id = decodeURIComponent(url.hash.slice(1));
      return id === '' || target.getElementById(id) ? [] : [`${path} → ${url.pathname}#${id}`];
    }),
  );
  expect(broken).toEqual([]);
});

test('no page holds an inline style, an inline handler or a foreign resource', () => {
  const found = pages.flatMap(({ path, html }) =>
    [
      /\sstyle="/,
      /\son[a-z]+="/,
      /<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?\/\/(?!127)/,
    ]
      .filter((pattern) =>
        pattern.test(html.replace(/<link rel="(canonical|alternate)"[^>]*>/g, '')),
      )
      .map((pattern) => `${path} ${pattern}`),
  );
  expect(found).toEqual([]);
});

test('every page carries the content security policy', () => {
  const lacking = pages.filter(({ html }) => !html.includes("default-src 'none'"));
  expect(lacking.map(({ path }) => path)).toEqual([]);
});

test('the policy stands before all that it is to hold for, and names each script in the page by its hash', () => {
  let scripts = 0;
  for (const { path, html } of pages) {
    const policy = html.indexOf('<meta http-equiv="content-security-policy"');
    expect(html.split('http-equiv="content-security-policy"'), path).toHaveLength(2);
    expect(policy, path).toBeLessThan(html.search(/<(script|style|link|img|body)\b/));
    for (const [, attributes = '', code = ''] of html.matchAll(
      /<script\b([^>]*)>(.*?)<\/script>/gs,
    )) {
      if (/\ssrc=|type="application\/ld\+json"/.test(attributes)) continue;
      const hash = createHash('sha256').update(code).digest('base64');
      expect(html.slice(policy, html.indexOf('>', policy)), path).toContain(`'sha256-${hash}'`);
      scripts += 1;
    }
    expect(html.slice(policy)).toContain("require-trusted-types-for 'script'");
    expect(html.slice(policy)).toMatch(/; ?trusted-types service-worker whole-session;/);
  }
  expect(scripts).toBeGreaterThanOrEqual(pages.length);
});

test('no literal asterisks of failed emphasis are left in visible text', () => {
  const found = pages.filter(({ path }) => documents.get(path)?.body.textContent?.includes('**'));
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('낱말과 조사 사이에 빈칸이 끼지 않는다', () => {
  const found = pages.flatMap(({ path, html }) =>
    [
      ...html.matchAll(
        /<\/(?:term-card|a|strong|em|code)>\s+(?:을|를|은|는|이|가|의|와|과|로|으로|에서)[ .,]/g,
      ),
    ].map(([text]) => `${path}: ${text}`),
  );
  expect(found).toEqual([]);
});
