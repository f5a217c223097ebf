import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkDrawings } from '../../../../../src/build/authoring/rules/diagrams.ts';
import { formatProblem } from '../../../../../src/build/problems/problem.ts';
import { fenceHash } from '../../../../../src/build/diagrams/store/stored-files.ts';
import { readFences } from '../../../../../src/build/diagrams/read/find-fences.ts';
import { sealDiagram } from '../../../../../src/build/diagrams/store/seal.ts';

const folder = 'content/sessions/01-basics';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'drawings-'));
  cpSync('tests/fixtures/valid', root, { recursive: true });
  mkdirSync(join(root, folder, 'diagrams'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function store(name: string, hash: string) {
  const outline = { ordered: false, items: [] };
  const metadata = { hash, mermaid: '', type: '', title: '', description: '', outline };
  const file = sealDiagram({ metadata, svg: '<svg></svg>' });
  writeFileSync(join(root, folder, 'diagrams', name), file);
}

const check = async () => (await checkDrawings(root, [])).map(formatProblem);

it('reports a missing drawing with its place and the command', async () => {
  expect(await check()).toEqual([
    `${folder}/01-pipeline.mdx:16:1  [diagram-missing] ${folder}/diagrams/flow.svg가 아직 없어요. → npm run diagrams를 실행하고 만들어진 SVG를 함께 커밋하세요.`,
  ]);
});

it('reports a stale drawing and not a fresh one', async () => {
  store('flow.svg', 'an-older-hash');
  expect(await check()).toEqual([expect.stringContaining('01-pipeline.mdx:16:1  [diagram-stale]')]);
  const [fence] = (await readFences(root)).fences;
  if (!fence) throw new Error('no fence');
  store('flow.svg', fenceHash(fence, 'wide'));
  expect(await check()).toEqual([expect.stringContaining('flow.narrow.svg')]);
  store('flow.narrow.svg', fenceHash(fence, 'narrow'));
  expect(await check()).toEqual([]);
});

it('ignores drawings that only the guide has', async () => {
  mkdirSync(join(root, 'content/diagrams'));
  mkdirSync(join(root, 'src/styles'), { recursive: true });
  for (const name of ['tokens', 'diagram']) writeFileSync(join(root, `src/styles/${name}.css`), '');
  writeFileSync(join(root, 'content/diagrams/kinds.mmd'), 'flowchart LR\n  a --> b\n');
  expect(await check()).toEqual([expect.stringContaining('01-pipeline.mdx:16:1')]);
});

it("leaves drawings for later while a page can't be read", async () => {
  const place = { file: '', line: 1, column: 1, what: '', fix: '' };
  expect(await checkDrawings(root, [{ ...place, code: 'mdx-syntax' }])).toEqual([]);
});
