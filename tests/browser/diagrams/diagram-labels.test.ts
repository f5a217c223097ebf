import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
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

const draw = (code: string) =>
  drawFence(
    renderer,
    { file: 'a.mdx', line: 10, meta: { id: 'demo', caption: '그림' }, code },
    'wide',
  );

async function textsOf(code: string) {
  const drawn = await draw(code);
  if (!('file' in drawn)) throw new Error(`${drawn.problem.what} (${drawn.problem.line})`);
  const { svg, metadata } = parseDiagram(drawn.file);
  const { document } = parseHTML(`<body>${svg}</body>`);
  return {
    drawn: [...document.querySelectorAll('text')].map((text) => text.textContent ?? ''),
    told: outlineTexts(metadata.outline.items),
    svg,
  };
}

const types = globSync('tests/fixtures/diagrams/types/*.mmd').map((file) => basename(file, '.mmd'));

test.for(types)(
  '%s: every Korean phrase of the source stands in the drawing and in its words',
  async (type) => {
    const source = readFileSync(`tests/fixtures/diagrams/types/${type}.mmd`, 'utf8');
    const { drawn, told } = await textsOf(source);
    // Phrases between the signs of all these grammars; a few words, spaces and all.
    const phrases = source
      .split('\n')
      .slice(1)
      .flatMap(
        (line) =>
          line
            .replace(/^\s*(title|section|x-axis|y-axis|quadrant-\d)\s/, '')
            .match(/[가-힣][가-힣0-9]*(?: [가-힣0-9]+)*/g) ?? [],
      );
    expect(phrases.length).toBeGreaterThan(2);
    const all = (texts: string[]) => texts.join('\n');
    expect(phrases.filter((phrase) => !all(drawn).includes(phrase))).toEqual([]);
    expect(phrases.filter((phrase) => !all(told).includes(phrase))).toEqual([]);
  },
);

test.for([
  ['a["금액 >= 1000"] --> b["x > y"]', ['금액 >= 1000', 'x > y']],
  ['a["1 -> 2"] -->|건수 > 0| b["a => b"]', ['건수 > 0', '1 -> 2', 'a => b']],
  ['a["p95 < 5초"] --> b["R&D"]', ['p95 < 5초', 'R&D']],
  ['a["#35;1 #quot;이름#quot;"] --> b["&lt;b&gt;"]', ['#1 "이름"', '<b>']],
  [
    'a["`**저장**은 중요합니다`"] --> b["`데이터 **품질**과 *계보*`"]',
    ['저장은 중요합니다', '데이터 품질과 계보'],
  ],
] as const)('flowchart %s is drawn as it is written', async ([code, words]) => {
  const { drawn, told } = await textsOf(`flowchart LR\n  ${code}`);
  expect(drawn).toEqual([...words]);
  for (const phrase of words) expect(told.join('\n')).toContain(phrase);
});

test('numbers of messages stand on discs', async () => {
  const { drawn, svg } = await textsOf(
    'sequenceDiagram\n  autonumber\n  a->>b: 요청\n  b-->>a: 응답',
  );
  expect(drawn).toEqual(expect.arrayContaining(['1', '2']));
  expect(svg.match(/<circle[^>]* r="9"/g)).toHaveLength(2);
});

test('a line break in a timeline is a line break', async () => {
  const { drawn } = await textsOf('timeline\n  title 역사\n  2010년대 : 스파크<br/>카프카');
  expect(drawn).toContain('스파크 카프카');
});

const letters = fc.constantFrom(..."가나다라 한글  data12()[]{}<>&#|;:.,%@!?~^*_`'+-=/\\$");

test(
  'any label is drawn letter by letter, or the fence is refused with its line',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: letters, minLength: 1, maxLength: 12 }), async (words) => {
        const label = words.replaceAll(/\s+/g, ' ').trim();
        const result = await draw(`flowchart LR\n  a["${label}"] --> b["끝"]`);
        if ('problem' in result) {
          expect(result.problem.line).toBeGreaterThan(10);
          return;
        }
        const { document } = parseHTML(`<body>${parseDiagram(result.file).svg}</body>`);
        const drawn = [...document.querySelectorAll('text')].map((text) => text.textContent);
        expect(drawn).toContain(label);
      }),
      { numRuns: 60 },
    );
  },
);

test('a drawing in which words lie over words is refused', async () => {
  const code =
    'block\n  columns 2\n  a["원시 데이터"] b["변환"]\n  a -- "아주 긴 다음 일의 이름" --> b';
  expect(await draw(code)).toMatchObject({ problem: { code: 'diagram-legibility' } });
});
