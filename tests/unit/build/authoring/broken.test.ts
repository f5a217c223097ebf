import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/build/authoring/check-content.ts';
import { formatProblem } from '../../../../src/build/problems/problem.ts';
import { brokenCodes, readBroken, readValid } from './fixtures.ts';

it('맞게 쓴 원고에는 고칠 곳이 없다', async () => {
  expect(checkContent(await readValid()).map(formatProblem)).toEqual([]);
});

describe('틀린 원고마다 그 잘못만 자리와 고치는 법과 함께 알린다', () => {
  it.each(brokenCodes)('%s', async (code) => {
    const problems = checkContent(await readBroken(code));
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
    expect(`\n${problems.map(formatProblem).join('\n')}\n`).toMatchSnapshot();
  });
});
