import { expect, it } from 'vitest';
import { createMarkdownProcessor } from '../../../../src/build/markdown/index.ts';

async function compile(source: string, base: string): Promise<string> {
  const processor = createMarkdownProcessor({ base });
  const shared = { syntaxHighlight: false } as const;
  const options = { optimize: false, srcDir: new URL('file:///src/') };
  const renderer = await processor.createMdxRenderer?.(shared, options);
  return (await renderer?.process(source, '/x/a.mdx', {}))?.code ?? '';
}

it('하위 경로에 올리면 본문의 내부 링크와 그림 주소에 그 경로가 붙는다', async () => {
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

it('최상위에 올리면 주소를 바꾸지 않는다', async () => {
  expect(await compile('[가](/glossary/)', '/')).toContain('href: "/glossary/"');
});

it('제목에 적은 id를 쓰고, 따옴표와 줄표를 바꾸지 않는다', async () => {
  const code = await compile('## 수집 {#ingestion}\n\n"가" -- **나(b)**는', '/');
  expect(code).toContain('id: "ingestion"');
  expect(code).toContain('\\"가\\" -- ');
  expect(code).toContain('_components.strong');
});
