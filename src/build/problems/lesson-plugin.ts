import { relative, sep } from 'node:path';
import { formatProblem, normalizeSource, type Problem } from './problem.ts';

/**
 * Vite plugin that looks at a lesson before it is compiled, and says in the authors' words why its
 * page cannot be shown, without the stack that a compiler's error would bring.
 */
export const lessonPlugin = (
  root: string,
  name: string,
  find: (path: string, text: string) => Promise<Problem[]>,
) => ({
  name,
  enforce: 'pre' as const,
  async transform(code: string, id: string) {
    const path = relative(root, id).split(sep).join('/');
    if (!/^content\/sessions\/[^/]+\/[^/]+\.mdx$/.test(path)) return;
    const problems = await find(path, normalizeSource(code));
    if (problems.length === 0) return;
    throw Object.assign(new Error(problems.map(formatProblem).join('\n')), { stack: '' });
  },
});
