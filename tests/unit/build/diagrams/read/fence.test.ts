import { expect, test } from 'vitest';
import {
  withDirection,
  variantCode,
  variantsOf,
} from '../../../../../src/build/diagrams/read/fence.ts';
import { findDuplicates, findFences } from '../../../../../src/build/diagrams/read/find-fences.ts';
import {
  takeDescription,
  takeLinks,
  mermaidLine,
} from '../../../../../src/build/diagrams/read/mermaid-source.ts';
import { diagramHash } from '../../../../../src/build/diagrams/store/stored-files.ts';

const mdx = (meta: string, lines: string[]) =>
  [
    '---',
    'title: 글',
    '---',
    '',
    '## 제목 {#head}',
    '',
    `\`\`\`mermaid ${meta}`,
    ...lines,
    '```',
    '',
  ].join('\n');
const good = [
  'flowchart LR',
  '  accTitle: 제목',
  '  accDescr: 설명입니다.',
  '  a["ㄱ"]:::source --> b["ㄴ"]',
];
const find = (meta: string, lines = good) => findFences('a.mdx', mdx(meta, lines));
const codes = (meta: string, lines?: string[]) =>
  find(meta, lines).problems.map(({ code, line }) => `${code}:${line}`);

test('a fence is found with its line in the file, its id, caption, direction and source', () => {
  const { fences, problems } = find('id="demo" caption="그림: 예" narrow="TB" source="a-book"');
  expect(problems).toEqual([]);
  expect(fences[0]).toMatchObject({
    line: 7,
    meta: { id: 'demo', caption: '그림: 예', narrow: 'TB', source: 'a-book' },
  });
});

test('fences inside components are found', () => {
  const source = `<Details id="x" summary="y">\n\n\`\`\`mermaid id="in" caption="속"\n${good.join('\n')}\n\`\`\`\n\n</Details>\n`;
  expect(findFences('a.mdx', source).fences[0]).toMatchObject({ line: 3, meta: { id: 'in' } });
});

test('other fences are none of ours', () => {
  expect(findFences('a.mdx', '```js\nmermaid\n```\n').fences).toEqual([]);
});

test.for([
  ['no id', 'caption="그림"', 'diagram-meta:7'],
  ['no caption', 'id="demo"', 'diagram-meta:7'],
  ['an id that is no id', 'id="그림" caption="그림"', 'diagram-meta:7'],
  ['a misspelt attribute', 'id="demo" caption="그림" narow="TB"', 'diagram-meta:7'],
  ['a direction that is none', 'id="demo" caption="그림" narrow="XY"', 'diagram-meta:7'],
  ['words without quotes', 'id=demo caption="그림"', 'diagram-meta:7'],
])('%s is a problem of the fence', ([, meta = '', expected]) => {
  expect(codes(meta)).toEqual([expected]);
});

test.for([
  ['accTitle', 'diagram-title:7'],
  ['accDescr', 'diagram-description:7'],
])('a missing %s is a problem', ([word = '', expected]) => {
  expect(
    codes(
      'id="demo" caption="그림"',
      good.filter((line) => !line.includes(word)),
    ),
  ).toEqual([expected]);
});

test.for(['style a fill:red', 'classDef hot fill:red', 'linkStyle 0 stroke:red'])(
  '"%s" is a problem on its line',
  (line) =>
    expect(codes('id="demo" caption="그림"', [...good, `  ${line}`])).toEqual(['diagram-style:12']),
);

test.for(['  c["ㄷ"]:::important', '  class a,b important'])(
  'a class without a meaning is a problem on its line: %s',
  (line) =>
    expect(codes('id="demo" caption="그림"', [...good, line])).toEqual(['diagram-class:12']),
);

test('an id used twice is a problem of the second, which names the first', () => {
  const { fences } = find('id="demo" caption="그림"');
  const second = { ...fences[0]!, file: 'b.mdx', line: 30 };
  const [problem] = findDuplicates([fences[0]!, second]);
  expect(problem).toMatchObject({ code: 'diagram-duplicate', file: 'b.mdx', line: 30 });
  expect(problem?.what).toContain('a.mdx:7');
});

test('a fence may draw another one for narrow screens, and needs no description then', () => {
  const { fences, problems } = find('narrow-of="demo"', ['flowchart TB', '  a["ㄱ"]']);
  expect(problems).toEqual([]);
  expect(fences[0]).toMatchObject({ only: 'narrow', meta: { id: 'demo' } });
  expect(variantsOf(fences[0]!)).toEqual(['narrow']);
});

test('a narrow drawing of no diagram is a problem, and so is a second one', () => {
  const [wide] = find('id="demo" caption="그림" narrow="TB"').fences;
  const [narrow] = find('narrow-of="demo"').fences;
  expect(findDuplicates([narrow!]).map(({ code }) => code)).toEqual(['diagram-unknown']);
  expect(findDuplicates([wide!, narrow!]).map(({ code }) => code)).toEqual(['diagram-duplicate']);
});

test('links are taken out of block diagrams only', () => {
  const links = (kind: string) => takeLinks(`${kind}\n  a["ㄱ"]\n  click a "/x/"`);
  expect(links('block')).toEqual({ code: 'block\n  a["ㄱ"]\n%% -', links: { a: '/x/' } });
  expect(links('flowchart TB')).toMatchObject({ links: {} });
});

test('turning changes the direction of the flowchart and of its groups and moves no line', () => {
  const code = 'flowchart LR\n  subgraph g\n    direction RL\n    a --> b\n  end';
  expect(withDirection(code, 'TB')).toBe(
    'flowchart TB\n  subgraph g\n    direction TB\n    a --> b\n  end',
  );
});

test('turning a timeline makes it stand upright', () => {
  expect(withDirection('timeline\n  2020 : 글', 'TB')).toBe('timeline TD\n  2020 : 글');
});

test('only the narrow variant is turned', () => {
  const fence = {
    meta: { id: 'x', caption: 'x', narrow: 'TB' as const },
    code: 'flowchart LR\n a',
  };
  expect(variantCode(fence, 'wide')).toBe('flowchart LR\n a');
  expect(variantCode(fence, 'narrow')).toBe('flowchart TB\n a');
});

test('the hash follows the source and the direction, not white space around it', () => {
  const hash = diagramHash('flowchart LR\n a');
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(diagramHash('\nflowchart LR\n a\n')).toBe(hash);
  expect(diagramHash('flowchart LR\n b')).not.toBe(hash);
  expect(diagramHash('flowchart LR\n a', 'TB')).not.toBe(hash);
});

test('a description may run over several lines; the other lines stay where they are', () => {
  const source = 'mindmap\n  accTitle: 제목\n  accDescr {\n    첫 줄\n    둘째 줄\n  }\n  root';
  expect(takeDescription(source)).toEqual({
    title: '제목',
    description: '첫 줄 둘째 줄',
    code: 'mindmap\n%% -\n%% -\n%% -\n%% -\n%% -\n  root',
  });
});

test.for([
  ['flowchart LR\n  a --> --> b', 2, 2],
  ['%% 메모\nflowchart LR\n  %% 또\n  a --> --> b', 2, 4],
  ['\n\nflowchart LR\n  a --> --> b', 2, 4],
  ['flowchart LR', 9, 1],
  ['flowchart LR\n%% -\n%% -\n  a\n  b["', 4, 5],
] as const)('Mermaid counts without comments and leading blank lines: %j', ([code, said, line]) => {
  expect(mermaidLine(code, said)).toBe(line);
});
