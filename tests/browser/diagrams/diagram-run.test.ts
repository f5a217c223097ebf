import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensureBrowser } from '../../../src/build/browser/ensure-browser.ts';
import { readFence } from '../../../src/build/diagrams/read/read-fence.ts';
import { createRedraw } from '../../../src/build/diagrams/integration.ts';
import { openRenderer, type Renderer } from '../../../src/build/diagrams/draw/renderer.ts';
import { run } from '../../../src/build/diagrams/run.ts';
import { parseDiagram } from '../../../src/lessons/diagrams/stored-diagram.ts';

let root = '';
let renderer: Renderer;
const TOPIC = 'content/sessions/01-demo/01-topic.mdx';
const drawing = (name: string) => join(root, 'content/sessions/01-demo/diagrams', name);

beforeAll(async () => {
  renderer = await openRenderer(ensureBrowser(), 2);
});
afterAll(() => renderer.close());
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'diagrams-'));
  mkdirSync(join(root, 'content/sessions/01-demo'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const fence = (id: string, body: string, extra = '') =>
  `\`\`\`mermaid id="${id}" caption="그림"${extra}\nflowchart LR\n  accTitle: 제목\n  accDescr: 설명\n  ${body}\n\`\`\`\n`;
const write = (...fences: string[]) =>
  writeFileSync(join(root, TOPIC), `글\n\n${fences.join('\n')}`);

function fenceOf(meta: string, value: string) {
  const read = readFence({ file: TOPIC, line: 1 }, { lang: 'mermaid', meta, value });
  if (!('fence' in read)) throw new Error('the fence is wrong');
  return read.fence;
}

async function diagrams(check = false) {
  const lines: string[] = [];
  const open = () => Promise.resolve({ ...renderer, close: () => Promise.resolve() });
  const code = await run({ root, check, open, write: (line) => lines.push(line) });
  return { code, text: lines.join('\n') };
}

test('draws what is new or changed, and only that', async () => {
  write(fence('one', 'a["하나"] --> b["둘"]', ' narrow="TB"'), fence('two', 'c["셋"]'));
  expect(await diagrams()).toMatchObject({
    code: 0,
    text: expect.stringContaining('[3/3]') as string,
  });
  expect(parseDiagram(readFileSync(drawing('one.svg'), 'utf8')).metadata.title).toBe('제목');
  expect(existsSync(drawing('one.narrow.svg'))).toBe(true);

  expect((await diagrams()).text).toContain('0개를 그렸고');
  write(fence('one', 'a["하나"] --> b["둘"]', ' narrow="TB"'), fence('two', 'c["넷"]'));
  const changed = await diagrams();
  expect(changed.text).toContain('[1/1] 그림  content/sessions/01-demo/diagrams/two.svg');
  expect(readFileSync(drawing('two.svg'), 'utf8')).toContain('넷');
});

test('removes drawings that no fence owns any more', async () => {
  write(fence('one', 'a'), fence('two', 'b'));
  await diagrams();
  write(fence('one', 'a'));
  expect((await diagrams()).text).toContain('지움  content/sessions/01-demo/diagrams/two.svg');
  expect(existsSync(drawing('two.svg'))).toBe(false);
});

test('--check passes on what was just drawn and fails on a drawing changed by hand, writing nothing', async () => {
  write(fence('one', 'a["하나"]'));
  await diagrams();
  expect(await diagrams(true)).toMatchObject({ code: 0 });
  const changed = readFileSync(drawing('one.svg'), 'utf8').replace('>하나<', '>둘<');
  writeFileSync(drawing('one.svg'), changed);
  expect(await diagrams(true)).toMatchObject({
    code: 1,
    text: expect.stringContaining('다름') as string,
  });
  expect(readFileSync(drawing('one.svg'), 'utf8')).toBe(changed);
});

test('the committed drawings are what their sources give today', { timeout: 120_000 }, async () => {
  const lines: string[] = [];
  const open = () => Promise.resolve({ ...renderer, close: () => Promise.resolve() });
  const code = await run({
    root: process.cwd(),
    check: true,
    open,
    write: (line) => lines.push(line),
  });
  expect(lines.filter((line) => /다름|실패|주인 없는/.test(line))).toEqual([]);
  expect(code).toBe(0);
});

test('a mistake is reported with file and line, the other fences are drawn, and no drawing is removed', async () => {
  write(fence('old', 'a'));
  await diagrams();
  write(fence('bad', 'a --> --> b'), fence('good', 'c["셋"]'));
  const { code, text } = await diagrams();
  expect(code).toBe(1);
  expect(text).toContain(`${TOPIC}:7:1  [diagram-syntax]`);
  expect(existsSync(drawing('good.svg'))).toBe(true);
});

test('an edited fence is redrawn within two seconds while a browser is there', async () => {
  const told: string[] = [];
  const logger = {
    info: (line: string) => told.push(line),
    warn: (line: string) => told.push(line),
  };
  const redraw = createRedraw(root, logger, ensureBrowser());
  const edited = (words: string) => {
    const code = `flowchart LR\n  accTitle: 제목\n  accDescr: 설명\n  a["${words}"]`;
    return fenceOf('id="one" caption="그림" narrow="TB"', code);
  };
  try {
    await redraw(edited('처음'));
    const started = performance.now();
    expect(await redraw(edited('고침'))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(readFileSync(drawing('one.svg'), 'utf8')).toContain('고침');
    expect(readFileSync(drawing('one.narrow.svg'), 'utf8')).toContain('고침');
    const slip = await redraw(fenceOf('id="two" caption="그림"', 'flowchart LR\n  a -> b'));
    expect(slip).toMatchObject([{ code: 'diagram-syntax', file: TOPIC, line: 3 }]);
    const kind = await redraw(fenceOf('id="two" caption="그림"', 'flowchat LR\n  a --> b'));
    expect(kind).toMatchObject([
      { what: expect.stringMatching(/그림의 종류를 알 수 없어요: flowchat LR$/) as string },
    ]);
    expect(existsSync(drawing('two.svg'))).toBe(false);
  } finally {
    await redraw.close();
  }
});

test('without a browser it says so once and leaves the drawing as it is', async () => {
  const told: string[] = [];
  const logger = { info: () => undefined, warn: (line: string) => told.push(line) };
  const redraw = createRedraw(root, logger, '');
  expect(await redraw(fenceOf('id="one" caption="그림"', 'flowchart LR\n  a'))).toEqual([]);
  expect(existsSync(drawing('one.svg'))).toBe(false);
  expect(told).toEqual([expect.stringContaining('Chromium')]);
  await redraw.close();
});
