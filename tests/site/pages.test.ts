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
      .filter((pattern) => pattern.test(html.replace(/<link rel="canonical"[^>]*>/, '')))
      .map((pattern) => `${path} ${pattern}`),
  );
  expect(found).toEqual([]);
});

test('every page carries the content security policy', () => {
  const lacking = pages.filter(({ html }) => !html.includes("default-src 'none'"));
  expect(lacking.map(({ path }) => path)).toEqual([]);
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
