import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findBrowser } from '../browser/find-browser.ts';
import { formatProblem } from '../problems/problem.ts';
import { drawFence } from './draw/draw-fence.ts';
import { openRenderer, type Renderer } from './draw/renderer.ts';
import { variantsOf, type Fence, type Variant } from './read/fence.ts';
import { readFences } from './read/find-fences.ts';
import { sameDrawing, storedPath, storedState } from './store/stored-files.ts';

interface Job {
  fence: Fence;
  variant: Variant;
  path: string;
}

export interface RunOptions {
  /** Folder that holds `content/`. */
  root: string;
  /** Draw everything and compare with what is stored, writing nothing. */
  check: boolean;
  write: (line: string) => void;
  /** Opens what draws; by default a browser of this machine. */
  open?: () => Promise<Renderer>;
}

/** Draws what changed, or checks everything; returns the exit code. */
export async function run(options: RunOptions): Promise<number> {
  const { root, check, write } = options;
  const { fences, problems } = await readFences(root);
  const jobs = fences.flatMap((fence) =>
    variantsOf(fence).map((variant) => ({ fence, variant, path: storedPath(fence, variant) })),
  );
  const due = check ? jobs : await filterAsync(jobs, (job) => isDue(root, job));
  const orphans = await findOrphans(root, jobs);
  const drawn = due.length ? await drawAll(due, options) : [];

  // A fence that could not be read may own a file that looks like nobody's.
  if (!check && problems.length === 0) {
    for (const path of orphans) {
      await rm(join(root, path));
      write(`지움  ${path}`);
    }
  } else if (check) {
    for (const path of orphans) write(`주인 없는 그림: ${path}`);
  }
  const failed = [...problems, ...drawn.filter((result) => typeof result === 'object')];
  const different = drawn.filter((result) => result === 'different').length;
  for (const problem of failed) write(`\n${formatProblem(problem)}`);
  write(`\n그림 ${jobs.length}개: ${due.length}개를 그렸고 문제는 ${failed.length}개예요.`);
  if (different)
    write(`저장된 것과 다른 그림이 ${different}개예요. npm run diagrams를 실행하세요.`);
  return failed.length || different || (check && orphans.length) ? 1 : 0;
}

const isDue = async (root: string, { fence, variant }: Job) =>
  (await storedState(root, fence, variant)).state !== 'fresh';

async function drawAll(due: Job[], { root, check, write, open = openBrowser }: RunOptions) {
  const renderer = await open();
  let done = 0;
  try {
    return await Promise.all(
      due.map(async ({ fence, variant, path }) => {
        const result = await drawFence(renderer, fence, variant);
        const progress = `[${++done}/${due.length}]`;
        if ('problem' in result) {
          write(`${progress} 실패  ${path}`);
          return result.problem;
        }
        const target = join(root, path);
        const same = existsSync(target) && sameDrawing(await readFile(target, 'utf8'), result.file);
        write(`${progress} ${check ? (same ? '같음' : '다름') : '그림'}  ${path}`);
        if (check) return same ? 'same' : 'different';
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, result.file);
        return 'drawn';
      }),
    );
  } finally {
    await renderer.close();
  }
}

function openBrowser(): Promise<Renderer> {
  const browser = findBrowser();
  if (browser) return openRenderer(browser);
  throw new Error(
    'Chromium이나 Chrome을 찾지 못했어요. 설치한 뒤 다시 실행하거나 CHROME=/실행/파일/경로를 지정하세요.',
  );
}

async function findOrphans(root: string, jobs: Job[]): Promise<string[]> {
  const wanted = new Set(jobs.map(({ path }) => path));
  const stored = await Array.fromAsync(glob('content/{sessions/*/,}diagrams/*.svg', { cwd: root }));
  return stored.filter((path) => !wanted.has(path));
}

async function filterAsync<T>(items: T[], keep: (item: T) => Promise<boolean>): Promise<T[]> {
  const kept = await Promise.all(items.map(keep));
  return items.filter((_, i) => kept[i]);
}
