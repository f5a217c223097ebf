import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** A copy of the project with a content of its own; the build stops before it reads anything else. */
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'broken-site-'));
  for (const name of [
    'src',
    'public',
    'node_modules',
    'astro.config.ts',
    'tsconfig.json',
    'package.json',
  ]) {
    symlinkSync(resolve(name), join(root, name));
  }
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('wrong content stops the build before Astro does, with every place reported in Korean', async () => {
  const folder = join(root, 'content/sessions/01-introduction');
  cpSync('tests/fixtures/broken/unknown-key.mdx', join(folder, '98-broken.mdx'));
  cpSync('tests/fixtures/broken/unknown-term.mdx', join(folder, '99-also-broken.mdx'));
  writeFileSync(join(folder, '97-undrawn.mdx'), undrawn);
  const { status, output } = await build();
  expect(status).not.toBe(0);
  expect(output).toContain('원고에서 고칠 곳을 3군데 찾았어요');
  expect(output).toContain('98-broken.mdx:5:1  [unknown-key]');
  expect(output).toContain(
    '99-also-broken.mdx:10:7  [unknown-term] 용어집에 없는 용어예요: data-linage',
  );
  expect(output).toContain('97-undrawn.mdx:10:1  [diagram-missing]');
  expect(output).not.toMatch(/does not match|Unrecognized|Stack trace/);
});

const undrawn = `${readFileSync('tests/fixtures/broken/unknown-term.mdx', 'utf8').split('\n').slice(0, 9).join('\n')}
\`\`\`mermaid id="undrawn" caption="그리지 않은 그림"
flowchart LR
  accTitle: 그림
  accDescr: 아직 그리지 않았습니다.
  a --> b
\`\`\`
`;

function build(): Promise<{ status: number; output: string }> {
  const { bin } = JSON.parse(readFileSync('node_modules/astro/package.json', 'utf8')) as {
    bin: { astro: string };
  };
  const args = [join('node_modules/astro', bin.astro), 'build', '--root', root];
  return new Promise((done) => {
    execFile(process.execPath, args, (error, stdout, stderr) => {
      done({ status: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });
}
