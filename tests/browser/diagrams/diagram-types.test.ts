import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBrowser } from '../../../src/build/browser/ensure-browser.ts';
import { drawFence } from '../../../src/build/diagrams/draw/draw-fence.ts';
import { openRenderer, type Renderer } from '../../../src/build/diagrams/draw/renderer.ts';
import { whitelist } from '../../../src/build/diagrams/draw/clean-svg.ts';
import { outlineTexts } from '../../../src/lessons/diagrams/stored-diagram.ts';
import { parseDiagram } from '../../../src/lessons/diagrams/stored-diagram.ts';
import { mermaidLabels } from '../../support/mermaid-labels.ts';

let renderer: Renderer;
beforeAll(async () => {
  renderer = await openRenderer(ensureBrowser(), 2);
});
afterAll(() => renderer.close());

const read = (name: string) => readFileSync(`tests/fixtures/diagrams/${name}.mmd`, 'utf8');
const fence = (code: string, id = 'demo') => ({
  file: 'content/sessions/01-demo/01-demo.mdx',
  line: 40,
  meta: { id, caption: '그림' },
  code,
});

async function draw(code: string) {
  const drawn = await drawFence(renderer, fence(code), 'wide');
  if (!('file' in drawn)) throw new Error(drawn.problem.what);
  return drawn.file;
}

test.for(['flowchart', 'sequence', 'timeline', 'state', 'mindmap', 'quadrant', 'block'])(
  '%s: every label is drawn and told, and only whitelisted markup is left',
  async (name) => {
    const file = await draw(read(name));
    const { metadata, svg } = parseDiagram(file);
    const { document } = parseHTML(`<body>${svg}</body>`);
    const elements = [...document.querySelectorAll('svg, svg *')];

    const foreign = elements.flatMap((element) => {
      const allowed = whitelist[element.tagName.toLowerCase()];
      if (!allowed) return [element.tagName];
      return [...element.attributes]
        .map((attribute) => attribute.name)
        .filter((attribute) => !allowed.includes(attribute))
        .map((attribute) => `${element.tagName} ${attribute}`);
    });
    expect(foreign).toEqual([]);

    const drawn = [...document.querySelectorAll('text')].map((text) =>
      squeeze(text.textContent ?? ''),
    );
    const told = squeeze(outlineTexts(metadata.outline.items).join(' '));
    const labels = mermaidLabels(read(name));
    expect(labels.length).toBeGreaterThan(4);
    expect(labels.filter((label) => !drawn.join(' ').includes(squeeze(label)))).toEqual([]);
    expect(labels.filter((label) => !told.includes(squeeze(label)))).toEqual([]);
    expect(svg).not.toMatch(/#[0-9a-f]{6}\b|rgb\(/i);
  },
);

test.for([
  ['pie', 'pie title 비율\n  "수집" : 40\n  "변환" : 60'],
  ['class', 'classDiagram\n  class Job["작업"] {\n    +run() bool\n  }\n  Job --> Step : 이어짐'],
  ['er', 'erDiagram\n  CUSTOMER ||--o{ ORDER : "주문한다"'],
  [
    'gantt',
    'gantt\n  title 일정\n  dateFormat YYYY-MM-DD\n  section 준비\n  조사 :a1, 2026-01-01, 20d',
  ],
  ['journey', 'journey\n  title 하루\n  section 출근\n    회의: 3: 나'],
  ['xychart', 'xychart-beta\n  title "데이터"\n  x-axis [2019, 2025]\n  bar [40, 463]'],
  ['gitGraph', 'gitGraph\n  commit id: "처음"\n  branch dev\n  commit id: "둘째"'],
  ['kanban', 'kanban\n  할 일\n    a[문서]'],
])('%s is drawn as well, and its words are listed', async ([, code]) => {
  const { metadata, svg } = parseDiagram(await draw(code ?? ''));
  expect(svg).not.toMatch(/ style=|<style|foreignObject|#[0-9a-f]{6}\b/);
  const drawn = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, words = '']) =>
    squeeze(words.replaceAll(/<[^>]*>/g, '')),
  );
  const told = outlineTexts(metadata.outline.items).map(squeeze);
  expect(drawn.length).toBeGreaterThan(1);
  expect(drawn.filter((words) => !told.includes(words))).toEqual([]);
});

/** Mermaid wraps long labels where it likes; the words count. */
const squeeze = (words: string) => words.replaceAll(/\s+|[[\]]/g, '');

test('the same source gives the same drawing, also where chance has a part in it', async () => {
  expect(await draw(read('mindmap'))).toBe(await draw(read('mindmap')));
});

test('the meaning of a node and its link stay with it', async () => {
  const { svg } = parseDiagram(await draw(read('flowchart')));
  expect(svg).toMatch(/<g class="source" data-node="service">/);
  expect(svg).toMatch(
    /<a href="\/sessions\/introduction\/lifecycle\/#ingestion"><g class="process" data-node="collect">/,
  );
  expect(svg).toMatch(/data-edge="service collect"/);
});

test('a block diagram has links too, which its own grammar lacks', async () => {
  const { svg, metadata } = parseDiagram(await draw(read('block')));
  expect(svg).toMatch(
    /<a href="\/sessions\/introduction\/lifecycle\/#ingestion"><g class="source"/,
  );
  expect(metadata.outline.items[0]).toMatchObject({
    text: '수집',
    href: expect.stringContaining('#ingestion') as string,
  });
});

test('a mistake is reported on its line of the MDX file, in Korean, and the next source is drawn', async () => {
  const wrong =
    'flowchart LR\n  %% 메모\n  accTitle: 제목\n  accDescr: 설명\n  a["ㄱ"] --> --> b["ㄴ"]';
  const result = await drawFence(renderer, fence(wrong), 'wide');
  expect(result).toMatchObject({
    problem: { code: 'diagram-syntax', file: 'content/sessions/01-demo/01-demo.mdx', line: 45 },
  });
  expect('problem' in result && result.problem.what).toMatch(/^Mermaid 문법에 맞지 않아요: /);
  expect(await draw(read('flowchart'))).toContain('<svg');
});

test('a kind of diagram that does not exist is reported on the line that names it', async () => {
  const result = await drawFence(renderer, fence('flowchrat LR\n  a --> b'), 'wide');
  expect(result).toMatchObject({ problem: { code: 'diagram-syntax', line: 41 } });
});

test.for(['<img src=x onerror=alert(1)>그림', '<script>alert(1)</script>글', '<b>굵게</b>'])(
  'markup in a label is drawn as the letters that it is: %s',
  async (label) => {
    const { svg } = parseDiagram(await draw(`flowchart LR\n  a["${label}"] --> b`));
    const { document } = parseHTML(`<body>${svg}</body>`);
    expect(document.querySelector('text')?.textContent).toBe(label);
    expect(svg).not.toMatch(/<(img|script|b)\b/);
  },
);

test('a link can not run a script', async () => {
  const file = await draw('flowchart LR\n  a["그림"] --> b\n  click b "javascript:alert(1)"');
  expect(file).not.toMatch(/javascript:/);
});
