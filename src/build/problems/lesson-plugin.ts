import { relative, sep } from 'node:path';
import { postProblems } from './problem-board.ts';
import { normalizeSource, type Problem } from './problem.ts';

/** Shown for a lesson that has not compiled since the server was started. */
const PLACEHOLDER =
  '이 글에는 고칠 곳이 있어서 아직 보여 줄 수 없어요. 오른쪽 아래에 적힌 곳을 고치고 저장하면 나타나요.\n';

/**
 * Vite plugin that checks a lesson before it is compiled. While the lesson is broken, its page
 * keeps the last good text, and the problems are shown beside it.
 */
export function lessonPlugin(
  root: string,
  name: string,
  find: (path: string, text: string) => Promise<Problem[]>,
) {
  const lastGood = new Map<string, string>();
  return {
    name,
    enforce: 'pre' as const,
    async transform(code: string, id: string) {
      const path = relative(root, id).split(sep).join('/');
      if (!/^content\/sessions\/[^/]+\/[^/]+\.mdx$/.test(path)) return;
      const problems = await find(path, normalizeSource(code));
      postProblems(`${name} ${path}`, problems);
      if (problems.length > 0) return { code: lastGood.get(path) ?? PLACEHOLDER, map: null };
      lastGood.set(path, code);
      return;
    },
  };
}
