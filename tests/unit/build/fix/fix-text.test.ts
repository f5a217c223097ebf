import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fixText } from '../../../../src/build/fix/fix-text.ts';
import { nameHeading } from '../../../../src/build/fix/heading-ids.ts';
import { parseMdx, type MdxNode } from '../../../../src/lessons/mdx.ts';

const path = 'content/sessions/01-basics/02-fix.mdx';
const terms = [
  { id: 'data-lineage', names: ['데이터 계보'] },
  { id: 'ingestion', names: ['수집'] },
];
const fix = (text: string) => fixText(path, text, terms);

describe('what only one outcome can be meant of is mended, and told with its line', () => {
  test.for<[before: string, after: string, ...lines: number[]]>([
    // Characters
    ['데이터\u00a0수집', '데이터 수집', 1],
    ['글\n\n데이터\u200b수집', '글\n\n데이터수집', 3],
    ['수집'.normalize('NFD'), '수집', 1],
    // Headings
    ['## 수집', '## 수집 {#ingestion}', 1],
    ['글\n\n### 데이터 계보란', '글\n\n### 데이터 계보란 {#data-lineage}', 3],
    [
      '## 데이터 웨어하우스(Data Warehouse)',
      '## 데이터 웨어하우스(Data Warehouse) {#data-warehouse}',
      1,
    ],
    ['## 하나 ##', '## 하나 {#hana}', 1],
    ['## 수집\n\n## 수집', '## 수집 {#ingestion}\n\n## 수집 {#ingestion-2}', 1, 3],
    ['## 수집 ｛#why｝', '## 수집 {#why}', 1],
    ['## 수집 {why}', '## 수집 {#why}', 1],
    ['##수집 {#why}', '## 수집 {#why}', 1],
    // A rule that makes a heading of the sentence above it
    ['글입니다.\n---\n\n글', '글입니다.\n\n---\n\n글', 3],
    ['> 글입니다.\n> ---', '> 글입니다.\n>\n> ---', 3],
    // Addresses
    ['[글](http://example.org/a?b=http://c)', '[글](https://example.org/a?b=http://c)', 1],
    ['[글](https://example.org/?utm_source=a&id=1#b)', '[글](https://example.org/?id=1#b)', 1],
    ['[글][a]\n\n[a]: http://example.org', '[글][a]\n\n[a]: https://example.org', 3],
    // Signs
    ['2022. 11. 5. 모였습니다.', String.raw`2022\. 11. 5. 모였습니다.`, 1],
    ['11. 5. 모였습니다.', String.raw`11\. 5. 모였습니다.`, 1],
    ['값은 {} 입니다.', String.raw`값은 \{\} 입니다.`, 1],
    ['가<br>나', '가<br />나', 1],
    ['<!-- 메모 -->', '{/* 메모 */}', 1],
    ['==중요==합니다.', '**중요**합니다.', 1],
    ['• 가\n• 나', '- 가\n- 나', 1, 2],
  ])('%j', ([before, after, ...lines]) => {
    const fixed = fix(before);
    expect(fixed.text).toBe(after);
    expect(fixed.changes.map(({ line }) => line)).toEqual(lines);
  });
});

test.for([
  '`데이터\u00a0수집`과 `==x==`, `{}`',
  '```\n<br>\n## 수집\n2022. 11. 5.\nhttp://example.org\u00a0\n```',
  '> ```\n> <!-- 메모 -->\n> ```',
  `![칠판](./${'그림'.normalize('NFD')}.png)`,
  `[글](/files/${'그림'.normalize('NFD')}.pdf)`,
  '[글](http://localhost:4321/)과 [글](http://10.0.0.1/)',
  '## 수집 {#ingestion}',
  // A short line over a rule may be a heading.
  '제목\n---',
  '# 큰 제목',
  '#태그',
  '{/* <br> == == */}',
  '$x == y == z$',
  '100. 백\n101. 백하나',
  '👨‍👩‍👧와 café, 만&nbsp;달러',
])('%j is left as it is', (text) => {
  expect(fix(text)).toEqual({ text, changes: [] });
});

test('ends of lines stay as they are', () => {
  const text = '## 수집\r\n\r\n글입니다.\r\n---\r\n';
  expect(fix(text).text).toBe('## 수집 {#ingestion}\r\n\r\n글입니다.\r\n\r\n---\r\n');
  expect(fix('글\r\n').text).toBe('글\r\n');
});

test('frontmatter keeps its values, but for characters that came along', () => {
  const front = `---\ntitle: '## ==수집=='\nurl: http://example.org\nitems:\n  - 2022. 11. 5.\n  - 가${'\u00a0'}나\n---\n`;
  const { text } = fix(`${front}\n글 <br> 글\n`);
  expect(parse(text.split('---')[1]!)).toEqual({
    title: '## ==수집==',
    url: 'http://example.org',
    items: ['2022. 11. 5.', '가 나'],
  });
});

test('in YAML only characters and addresses are mended', () => {
  const text =
    '- id: a\n  title: 가\u00a0나 <br> ==x==\n  url: http://example.org/가?utm_source=x\n';
  expect(fixText('content/references.yaml', text, []).text).toBe(
    '- id: a\n  title: 가 나 <br> ==x==\n  url: https://example.org/가\n',
  );
});

test('an id of a heading is one, and new to its page', { timeout: 20_000 }, () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'가나닭 수집aB1-(){}#*_') }),
      fc.array(fc.constantFrom('section', 'ingestion', 'ga', 'sujip', 'section-2')),
      (text, taken) => {
        const id = nameHeading(text, terms, new Set(taken));
        expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
        expect(taken).not.toContain(id);
      },
    ),
  );
});

/** Lines of texts that have something to mend, something to leave, and anything that has a meaning. */
const line = fc.oneof(
  fc.constantFrom(
    '## 수집',
    '###데이터 계보',
    '## 제목 {why}',
    '글입니다.',
    '---',
    '===',
    '',
    '',
    '```',
    '~~~sh',
    '> 인용입니다.',
    '- 목록',
    '1. 하나',
    '2022. 11. 5. 모임',
    '==강조==와 `==코드==`',
    '<br>과 `<br>`',
    '<!-- 메모 -->',
    '{}',
    '값\u00a0과 `값\u00a0`',
    '각'.normalize('NFD'),
    '[글](http://example.org/?utm_source=a&b=1)',
    '• 가',
    '$$',
    '$x$',
    '<Callout>',
    '</Callout>',
    '| 가 | 나 |',
    '| --- | --- |',
    '    네 칸',
  ),
  fc.string({
    unit: fc.constantFrom(...'가 a1.#*_~`<>{}[]()!-=|$\\&;:/\u00a0\u200b'),
    maxLength: 20,
  }),
);
const texts = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

describe('whatever the text', () => {
  test(
    'a second run changes nothing, and the first tells all that it changed',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(texts, (text) => {
          const once = fix(text);
          expect(fix(once.text)).toEqual({ text: once.text, changes: [] });
          expect(once.changes.length > 0).toBe(once.text !== text);
          for (const { line } of once.changes)
            expect(line).toBeLessThanOrEqual(once.text.split('\n').length);
        }),
        { numRuns: 500 },
      );
    },
  );

  test('code and the pages that addresses lead to stay', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        const before = readParts(text);
        fc.pre(before !== undefined);
        expect(readParts(fix(text).text)).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });
});

/** Code and addresses of a text, or undefined where it is no MDX. */
function readParts(text: string) {
  const parts: string[] = [];
  const visit = (node: MdxNode) => {
    if (/^(code|inlineCode|math|inlineMath)$/.test(node.type))
      parts.push((node as { value: string }).value);
    if (node.type === 'link' || node.type === 'image') {
      parts.push(node.url.replace(/^http:/, 'https:').replace(/utm_source=a&/, ''));
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  try {
    visit(parseMdx(text));
  } catch {
    return undefined;
  }
  return parts;
}
