import { globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { belowSitePath } from '../support/pages.ts';

const open = (path: string) => parseHTML(readFileSync(`dist${path}index.html`, 'utf8')).document;
const hrefOf = (link: Element | null | undefined) => {
  const href = link?.getAttribute('href');
  return href ? belowSitePath(href) : undefined;
};
const hrefs = (links: Iterable<Element>) => [...links].map(hrefOf);
const withoutNumber = (name: string) => name.replace(/^\d+-/, '');

/** Addresses of topics by session, in the order of the names on the disk. */
const sessions = globSync('content/sessions/*/index.mdx')
  .map((file) => file.replaceAll('\\', '/').split('/')[2] ?? '')
  .sort()
  .map((folder) => {
    const page = `/sessions/${withoutNumber(folder)}/`;
    const topics = globSync(`content/sessions/${folder}/[0-9]*.mdx`)
      .map((file) => file.replaceAll('\\', '/').split('/')[3] ?? '')
      .sort((a, b) => Number.parseInt(a) - Number.parseInt(b))
      .map((name) => `${page}${withoutNumber(name.replace('.mdx', ''))}/`);
    return { page, topics };
  });

const all = sessions.flatMap(({ topics }) => topics);

describe.each(sessions)('$page', ({ topics }) => {
  test.each(topics)('the sidebar of %s has the topics in the order of their files', (path) => {
    expect(hrefs(open(path).querySelectorAll('.session-nav ol a'))).toEqual(topics);
  });

  test.each(topics)('previous and next of %s are its neighbours, also across sessions', (path) => {
    const at = all.indexOf(path);
    const pager = open(path).querySelector('.pager');
    const link = (rel: string) => hrefOf(pager?.querySelector(`[rel=${rel}]`));
    expect(link('prev')).toBe(all[at - 1]);
    expect(link('next')).toBe(all[at + 1]);
  });
});

test('the glossary follows the Korean alphabet', () => {
  const names = [...open('/glossary/').querySelectorAll('article.entry h3')].map(
    (heading) => heading.firstChild?.textContent?.trim() ?? '',
  );
  expect(names).toHaveLength((parse(readFileSync('content/glossary.yaml', 'utf8')) as []).length);
  const hangul = names.filter((name) => /^[가-힣]/.test(name));
  for (const [i, name] of hangul.entries()) {
    const before = hangul[i - 1];
    if (before) expect(before.charAt(0) <= name.charAt(0), `${before}, ${name}`).toBe(true);
  }
});
