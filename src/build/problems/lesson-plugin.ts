import { relative, sep } from 'node:path';
import { postProblems } from './problem-board.ts';
import { normalizeSource, type Problem } from './problem.ts';

/** Stands in for a lesson that could not be shown since the server was started. */
const PLACEHOLDER =
  '이 글에는 고칠 곳이 있어서 아직 보여 줄 수 없어요. 오른쪽 아래에 적힌 곳을 고치고 저장하면 나타나요.\n';

/**
 * Vite plugin that looks at a lesson before it is compiled. Where its page could not be shown, the page
 * keeps the last text that could, and what is wrong stands beside it.
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
