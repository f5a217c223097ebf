import fc from 'fast-check';
import { expect, it } from 'vitest';
import { errors, type ErrorCode } from '../../../../src/build/problems/errors.ts';
import { formatReport, type Problem } from '../../../../src/build/problems/problem.ts';

const codes = Object.keys(errors) as ErrorCode[];
const problem: fc.Arbitrary<Problem> = fc.record({
  code: fc.constantFrom(...codes),
  file: fc.constantFrom('content/a.mdx', 'content/b.mdx'),
  line: fc.nat(999),
  column: fc.nat(99),
  what: fc.constant('무엇'),
  fix: fc.constant('고침'),
});

it('a report shows every kind of problem, counts all, and stays short', { timeout: 20_000 }, () => {
  fc.assert(
    fc.property(fc.array(problem, { minLength: 1, maxLength: 2000, size: 'max' }), (problems) => {
      const report = formatReport(problems);
      expect(report).toContain(`${problems.length}군데`);
      for (const code of new Set(problems.map((one) => one.code)))
        expect(report).toContain(`[${code}]`);
      const shown = report.split('\n').filter((line) => line.includes('→')).length;
      const rest = [...report.matchAll(/(\d+)군데 더/g)].reduce((sum, [, n]) => sum + Number(n), 0);
      expect(shown + rest).toBe(problems.length);
      expect(shown).toBeLessThanOrEqual(Math.max(50, 5 * codes.length));
    }),
    { numRuns: 50 },
  );
});
