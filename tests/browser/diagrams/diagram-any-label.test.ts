import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBrowser } from '../../../src/build/browser/ensure-browser.ts';
import { drawFence } from '../../../src/build/diagrams/draw/draw-fence.ts';
import { openRenderer, type Renderer } from '../../../src/build/diagrams/draw/renderer.ts';
import { outlineTexts, parseDiagram } from '../../../src/lessons/diagrams/stored-diagram.ts';

let renderer: Renderer;
beforeAll(async () => {
  renderer = await openRenderer(ensureBrowser(), 2);
});
afterAll(() => renderer.close());

/** Every place of a type in which an author writes words. */
const places: Record<string, (words: string) => string> = {
  flowQuoted: (l) => `flowchart LR\n  a["${l}"] --> b["끝"]`,
  flowBare: (l) => `flowchart LR\n  a[${l}] --> b["끝"]`,
  flowEdge: (l) => `flowchart LR\n  a["처음"] -->|"${l}"| b["끝"]`,
  flowEdgeBare: (l) => `flowchart LR\n  a["처음"] -->|${l}| b["끝"]`,
  flowGroup: (l) => `flowchart LR\n  subgraph g["${l}"]\n    a["처음"] --> b["끝"]\n  end`,
  seqMsg: (l) => `sequenceDiagram\n  participant a as 처음\n  participant b as 둘째\n  a->>b: ${l}`,
  seqActor: (l) =>
    `sequenceDiagram\n  participant a as ${l}\n  participant b as 둘째\n  a->>b: 요청`,
  seqAlt: (l) =>
    `sequenceDiagram\n  participant a as 처음\n  participant b as 둘째\n  alt ${l}\n    a->>b: 요청\n  else 아니면\n    b->>a: 응답\n  end`,
  seqNote: (l) =>
    `sequenceDiagram\n  participant a as 처음\n  participant b as 둘째\n  a->>b: 요청\n  Note over a,b: ${l}`,
  state: (l) => `stateDiagram-v2\n  s1: ${l}\n  s2: 둘째\n  s1 --> s2: 다음`,
  stateEdge: (l) => `stateDiagram-v2\n  s1: 처음\n  s2: 둘째\n  s1 --> s2: ${l}`,
  classLabel: (l) => `classDiagram\n  class A["${l}"]\n  class B["둘째"]\n  A --> B : 이어짐`,
  classRel: (l) => `classDiagram\n  class A["처음"]\n  class B["둘째"]\n  A --> B : ${l}`,
  er: (l) => `erDiagram\n  A["${l}"]\n  A ||--o{ B : "갖는다"`,
  erRel: (l) => `erDiagram\n  A ||--o{ B : "${l}"`,
  gantt: (l) =>
    `gantt\n  title 일정\n  dateFormat YYYY-MM-DD\n  section 준비\n  ${l} :a1, 2026-01-01, 60d\n  다음 :a2, after a1, 60d`,
  ganttSection: (l) =>
    `gantt\n  title 일정\n  dateFormat YYYY-MM-DD\n  section ${l}\n  조사 :a1, 2026-01-01, 60d`,
  journey: (l) => `journey\n  title 하루\n  section 아침\n    ${l}: 3: 나\n    회의: 2: 나`,
  timeline: (l) => `timeline\n  title 역사\n  2010년대 : ${l}\n  2020년대 : 둘째`,
  timelinePeriod: (l) => `timeline\n  title 역사\n  ${l} : 하나\n  2020년대 : 둘째`,
  mindmap: (l) => `mindmap\n  root["뿌리"]\n    a["${l}"]\n    b["둘째"]`,
  mindmapBare: (l) => `mindmap\n  root["뿌리"]\n    ${l}\n    b["둘째"]`,
  quadrant: (l) =>
    `quadrantChart\n  title 그림\n  x-axis "낮음" --> "높음"\n  y-axis "적음" --> "많음"\n  quadrant-1 "${l}"\n  "점": [0.3, 0.2]`,
  quadrantPoint: (l) =>
    `quadrantChart\n  title 그림\n  x-axis "낮음" --> "높음"\n  y-axis "적음" --> "많음"\n  "${l}": [0.4, 0.3]`,
  pie: (l) => `pie\n  title 비율\n  "${l}" : 40\n  "둘째" : 60`,
  pieTitle: (l) => `pie\n  title ${l}\n  "첫째" : 40\n  "둘째" : 60`,
  requirement: (l) =>
    `requirementDiagram\n  requirement req1 {\n    id: 1\n    text: "${l}"\n    risk: high\n    verifymethod: test\n  }\n  element e1 {\n    type: "둘째"\n  }\n  e1 - satisfies -> req1`,
  git: (l) => `gitGraph\n  commit id: "${l}"\n  branch dev\n  commit id: "둘째"`,
  gitTag: (l) => `gitGraph\n  commit id: "처음" tag: "${l}"\n  branch dev\n  commit id: "둘째"`,
  xychart: (l) => `xychart-beta\n  title "${l}"\n  x-axis ["가", "나"]\n  bar [40, 463]`,
  xyAxis: (l) => `xychart-beta\n  title "제목"\n  x-axis ["${l}", "나"]\n  bar [40, 463]`,
  block: (l) => `block\n  columns 1\n  a["${l}"]\n  space\n  b["둘째"]\n  a --> b`,
  kanban: (l) => `kanban\n  todo["할 일"]\n    a["${l}"]`,
  kanbanBare: (l) => `kanban\n  todo[할 일]\n    a[${l}]`,
  architecture: (l) =>
    `architecture-beta\n  group g(cloud)["${l}"]\n  service a(server)["서버"] in g\n  service b(database)["저장소"] in g\n  a:R -- L:b`,
  treeView: (l) => `treeView-beta\n  "뿌리"\n    "${l}"\n    "둘째"`,
  venn: (l) => `venn-beta\n  title 겹침\n  set A["${l}"]\n  set B["둘째"]\n  union A,B["겹침"]`,
  ishikawa: (l) => `ishikawa-beta\n  문제\n    ${l}\n      까닭\n    사람\n      교육`,
};

/** Places without quotes: there quotes, colons and lines that begin with %% belong to the grammar. */
const bare = new Set([
  'classRel',
  'flowBare',
  'flowEdgeBare',
  'gantt',
  'ganttSection',
  'ishikawa',
  'journey',
  'kanbanBare',
  'mindmapBare',
  'pieTitle',
  'seqActor',
  'seqAlt',
  'seqMsg',
  'seqNote',
  'state',
  'stateEdge',
  'timeline',
  'timelinePeriod',
]);

/** Signs that some grammar reads, between words: each alone, in pairs and in strange company. */
const sign = fc.constantFrom(
  ...`>|<|->|=>|<=|&|#|;|:|.|,|%|%%|@|!|?|~|^|*|**|_|__|'|\`|"|+|-|--|=|/|\\|$|(|)|[|]|{|}|\u00a0|\u3000|🚀|é|1.|ㄱ|·|“|”|<b>|end`.split(
    '|',
  ),
  '|',
);
const word = fc.constantFrom('데이터', '금액', '수집 시각', 'p95', 'C', '값');
const label = fc
  .array(fc.tuple(word, fc.constantFrom('', ' '), sign, fc.constantFrom('', ' ')), {
    minLength: 1,
    maxLength: 2,
  })
  .map((parts) => parts.flat().join(''));

const shown = (words: string) => words.replaceAll(/\s+/g, ' ').trim();

test(
  'any label in any place of any type is drawn and told letter by letter, or refused at its line',
  { timeout: 240_000 },
  async () => {
    for (const [name, sourceOf] of Object.entries(places)) {
      const holds = fc.asyncProperty(label, (words) => {
        fc.pre(!/#\w+;|&#?\w+;|\s{2}|\s$/.test(words));
        fc.pre(!bare.has(name) || !/"|:( |$)/.test(words));
        return holdsLabel(sourceOf(words), shown(words));
      });
      await fc.assert(holds, { numRuns: 12 });
    }
  },
);

async function holdsLabel(code: string, words: string): Promise<void> {
  const fence = { file: 'a.mdx', line: 10, meta: { id: 'any', caption: '그림' }, code };
  const result = await drawFence(renderer, fence, 'wide');
  if ('problem' in result) {
    expect(result.problem.line).toBeGreaterThanOrEqual(10);
    expect(result.problem.code).toMatch(/^diagram-(syntax|text|legibility)$/);
    return;
  }
  const { svg, metadata } = parseDiagram(result.file);
  const { document } = parseHTML(`<body>${svg}</body>`);
  const drawn = [...document.querySelectorAll('text')].map((text) => text.textContent ?? '');
  expect(drawn.join('\n'), code).toContain(words);
  expect(outlineTexts(metadata.outline.items).join('\n'), code).toContain(words);
}
