import { expect, it } from 'vitest';
import { createMarkdownProcessor } from '../../../../src/build/markdown/index.ts';

async function compile(source: string, base: string): Promise<string> {
  const processor = createMarkdownProcessor({ base });
  const shared = { syntaxHighlight: false } as const;
  const options = { optimize: false, srcDir: new URL('file:///src/') };
  const renderer = await processor.createMdxRenderer?.(shared, options);
  return (await renderer?.process(source, '/x/a.mdx', {}))?.code ?? '';
}

it('a base path is put before internal links and image addresses', async () => {
  const code = await compile(
    '[가](/glossary/#etl) [나](https://a.kr/b) [다](#x) ![라](/l.png)',
    '/de/',
  );
  expect([...code.matchAll(/(?:href|src): "([^"]*)"/g)].map((match) => match[1])).toEqual([
    '/de/glossary/#etl',
    'https://a.kr/b',
    '#x',
    '/de/l.png',
  ]);
});

it('addresses stay as they are at the root', async () => {
  expect(await compile('[가](/glossary/)', '/')).toContain('href: "/glossary/"');
});

it('keeps the id written in a heading, and leaves quotes and dashes as typed', async () => {
  const code = await compile('## 수집 {#ingestion}\n\n"가" -- **나(b)**는', '/');
  expect(code).toContain('id: "ingestion"');
  expect(code).toContain('\\"가\\" -- ');
  expect(code).toContain('_components.strong');
});
