import { relative, sep } from 'node:path';
import { parseMdx } from './parse/mdx-document.ts';
import { formatProblem } from './problem.ts';
import { plainText } from './read-content.ts';

/**
 * Vite plugin that says in the authors' words why a page cannot be shown, before the MDX compiler
 * says it in English and with a stack.
 */
export const explainUnreadable = (root: string) => ({
  name: 'explain-unreadable',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    const path = relative(root, id).split(sep).join('/');
    if (!/^content\/sessions\/[^/]+\/[^/]+\.mdx$/.test(path)) return;
    const { problems } = parseMdx({ path, text: plainText(code) });
    if (problems.length === 0) return;
    throw Object.assign(new Error(problems.map(formatProblem).join('\n')), { stack: '' });
  },
});
