import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/build/authoring/check-content.ts';
import { formatProblem } from '../../../../src/build/problems/problem.ts';
import { brokenCodes, readBroken, readValid } from './fixtures.ts';

it('valid content has no problem', async () => {
  expect(checkContent(await readValid()).map(formatProblem)).toEqual([]);
});

describe('each broken fixture reports its one problem with place and fix', () => {
  it.each(brokenCodes)('%s', async (code) => {
    const problems = checkContent(await readBroken(code));
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
    expect(`\n${problems.map(formatProblem).join('\n')}\n`).toMatchSnapshot();
  });
});
