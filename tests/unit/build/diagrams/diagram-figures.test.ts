import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diagramFigures } from '../../../../src/build/diagrams/diagram-figures.ts';
import { fenceHash } from '../../../../src/build/diagrams/store/stored-files.ts';
import { sealDiagram } from '../../../../src/build/diagrams/store/seal.ts';

const CODE = 'flowchart LR\n  accTitle: 제목\n  accDescr: 설명\n  a["ㄱ"] --> b["ㄴ"]';
const FENCE = `\`\`\`mermaid id="demo" caption="그림" source="a-book"\n${CODE}\n\`\`\``;
const FILE = 'content/sessions/01-demo/02-topic.mdx';
const meta = { id: 'demo', caption: '그림' };
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'diagrams-'));
  mkdirSync(join(root, 'content/sessions/01-demo/diagrams'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function store(name: string, hash: string) {
  const metadata = {
    hash,
    mermaid: '',
    type: '',
    title: '',
    description: '',
    outline: { ordered: false, items: [] },
  };
  writeFileSync(
    join(root, 'content/sessions/01-demo/diagrams', name),
    sealDiagram({ metadata, svg: '<svg></svg>' }),
  );
}

const compile = async (source: string, isWatched = false) =>
  (
    await mdxToJs(source, {
      mdastPlugins: [diagramFigures({ root, isWatched: () => isWatched })],
      fileURL: pathToFileURL(join(root, FILE)),
    })
  ).code;

test('a fence with a fresh drawing becomes its figure', async () => {
  store('demo.svg', fenceHash({ meta, code: CODE }, 'wide'));
  const code = await compile(`글\n\n${FENCE}\n`);
  expect(code).toMatch(/session: "01-demo",\s*id: "demo",\s*caption: "그림",\s*source: "a-book"/);
  expect(code).not.toContain('flowchart');
});

test('a missing drawing stops the build with its place and the command', async () => {
  await expect(compile(`글\n\n${FENCE}\n`)).rejects.toMatchObject({
    line: 3,
    message: expect.stringMatching(
      /\[diagram-missing\] content\/sessions\/01-demo\/diagrams\/demo\.svg가 아직 없어요\. → npm run diagrams/,
    ) as string,
  });
});

test('a stale drawing stops the build with its place and the command', async () => {
  store('demo.svg', 'an-older-hash');
  await expect(compile(`글\n\n${FENCE}\n`)).rejects.toMatchObject({
    line: 3,
    message: expect.stringMatching(
      /\[diagram-stale\] .*오래되었어요\. → npm run diagrams/,
    ) as string,
  });
});

test('a stale narrow drawing is noticed too', async () => {
  const narrow = FENCE.replace(' source=', ' narrow="TB" source=');
  store('demo.svg', fenceHash({ meta, code: CODE }, 'wide'));
  store('demo.narrow.svg', fenceHash({ meta, code: CODE }, 'narrow'));
  await expect(compile(narrow)).rejects.toThrow('demo.narrow.svg');
});

test('a narrow drawing of its own is checked and leaves no figure', async () => {
  store('demo.narrow.svg', fenceHash({ meta, code: 'flowchart TB\n  a' }, 'narrow'));
  const code = await compile('```mermaid narrow-of="demo"\nflowchart TB\n  a\n```\n');
  expect(code).not.toContain('demo');
});

test('while the author watches, a figure that could not be redrawn says that it is stale', async () => {
  expect(await compile(FENCE, true)).toContain('stale: "yes"');
});

test('Diagram shows a drawing again', async () => {
  store('demo.svg', 'whatever');
  const code = await compile('<Diagram id="demo" caption="다시" />');
  expect(code).toMatch(/DiagramFigure/);
  expect(code).toMatch(/session: "01-demo",\s*id: "demo",\s*caption: "다시"/);
});

test('Diagram of a drawing that the session lacks stops the build', async () => {
  await expect(compile('\n<Diagram id="other" caption="다시" />')).rejects.toMatchObject({
    line: 2,
    message: expect.stringContaining('[diagram-missing]') as string,
  });
});

test('DiagramSteps learns its session and keeps its steps', async () => {
  store('demo.svg', 'whatever');
  const code = await compile(
    '<DiagramSteps id="demo" caption="하나씩">\n\n<DiagramStep title="하나" shows="a">\n\n첫 글\n\n</DiagramStep>\n\n</DiagramSteps>',
  );
  expect(code).toMatch(/session: "01-demo",\s*id: "demo"/);
  expect(code).toContain('첫 글');
});
