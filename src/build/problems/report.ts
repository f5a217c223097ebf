import { formatProblem, type Problem } from './problem.ts';

/** Everything that an author has to mend, as one text for the terminal. */
export function formatReport(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  return [
    `원고에서 고칠 곳을 ${problems.length}군데 찾았어요 (파일 ${files}개).`,
    ...problems.map((problem) => `\n${formatProblem(problem)}`),
    '\n대괄호 안의 이름을 content/README.md에서 찾으면 까닭과 고치는 방법이 더 있어요.',
  ].join('\n');
}
