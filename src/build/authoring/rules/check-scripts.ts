import { createProblem, type Problem } from '../../problems/problem.ts';
import type { SiteContent } from '../source/site-content.ts';

/** JavaScript in MDX, which authors rarely mean: stray braces, imports and exports. Comments are fine. */
export function checkScripts({ documents }: SiteContent): Problem[] {
  return documents.flatMap(({ source, scripts }) =>
    scripts.flatMap(({ type, code, offset }) => {
      const short = code.trim().split('\n')[0]?.slice(0, 40) ?? '';
      if (type === 'esm') return [createProblem('no-import', source, offset, { code: short })];
      // `## 제목 {id}` is told with the heading.
      if (isEndOfHeading(source.text, offset)) return [];
      const isComment = /^\s*(\/\*.*\*\/\s*)*$/s.test(code);
      return isComment ? [] : [createProblem('stray-expression', source, offset, { code: short })];
    }),
  );
}

function isEndOfHeading(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset) + 1).split('\n')[0] ?? '';
  return /^#{2,3}\s.*\{[a-z][\w-]*\}\s*$/i.test(line);
}
