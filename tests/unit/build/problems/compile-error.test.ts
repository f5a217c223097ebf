import fc from 'fast-check';
import { renderErrorMarkdown } from '../../../../node_modules/astro/dist/core/errors/dev/utils.js';
import { expect, test } from 'vitest';
import { compileError, problemAt } from '../../../../src/build/problems/problem.ts';

const place = { file: 'content/a.mdx', line: 3 };

/** What an author sees in the terminal, without colours and the joiners that show nothing. */
const printed = (message: string) =>
  renderErrorMarkdown(message, 'cli').replaceAll(/\u001b\[\d+m|\u2060/g, '');

test("Astro's printer shows the signs of bold and links in a message", { timeout: 20_000 }, () => {
  const marks = fc.constantFrom('*', '**', '`', '[', ']', '](', '(', ')', '가', ' ', '\\', '_');
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 20 }), (parts) => {
      const around = parts.join('');
      const problem = problemAt('literal-emphasis', place, { around });
      const { code, what, fix } = problem;
      expect(printed(compileError(problem).message)).toBe(`[${code}] ${what} → ${fix}`);
    }),
  );
});
