import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { diagramFigures } from '../../../../src/build/diagrams/diagram-figures.ts';
import { createMarkdownProcessor } from '../../../../src/build/markdown/index.ts';

const session = 'content/sessions/01-basics';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'drawings-'));
  cpSync('tests/fixtures/valid', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Builds the topic of the valid content, whose diagram stands in line 16. */
async function build(): Promise<unknown> {
  const processor = createMarkdownProcessor({ base: '/', diagrams: diagramFigures({ root }) });
  const options = { optimize: false, srcDir: new URL('file:///src/') };
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false }, options);
  const file = join(root, session, '01-pipeline.mdx');
  return renderer?.process(readFileSync(file, 'utf8'), file, {});
}

it('diagram-missing: a drawing not yet drawn stops the build and names the command', async () => {
  await expect(build()).rejects.toMatchObject({
    message: `[diagram-missing] ${session}/diagrams/flow.svg가 아직 없어요. → npm run diagrams를 실행하고 만들어진 SVG를 함께 커밋하세요.`,
  });
});

it('diagram-stale: a drawing older than its source stops the build and names the command', async () => {
  mkdirSync(join(root, session, 'diagrams'));
  writeFileSync(join(root, session, 'diagrams/flow.svg'), '<svg/>');
  await expect(build()).rejects.toMatchObject({
    line: 16,
    message: `[diagram-stale] ${session}/diagrams/flow.svg가 원고보다 오래되었어요. → npm run diagrams를 실행하고 바뀐 SVG를 함께 커밋하세요.`,
  });
});
