import { errors, type ErrorCode, type ErrorDetails } from './errors.ts';

/** A text file of the content. */
export interface SourceFile {
  /** Path from the root of the project, for example `content/glossary.yaml`. */
  path: string;
  text: string;
}

/** One problem for an author to fix. Lines and columns start at 1; columns count UTF-16 units. */
export interface Problem {
  code: ErrorCode;
  /** Path from the root of the project. */
  file: string;
  line: number;
  column: number;
  what: string;
  fix: string;
}

/** A problem at an offset of a file. */
export function createProblem<C extends ErrorCode>(
  code: C,
  source: SourceFile,
  offset: number,
  details: ErrorDetails<C>,
): Problem {
  return problemAt(code, { file: source.path, ...placeOf(source, offset) }, details);
}

/** A problem at a line of a file; it begins in the first column unless `place` says another. */
export function problemAt<C extends ErrorCode>(
  code: C,
  { file, line, column = 1 }: Pick<Problem, 'file' | 'line'> & { column?: number },
  details: ErrorDetails<C>,
): Problem {
  const describe = errors[code] as (details: ErrorDetails<C>) => Pick<Problem, 'what' | 'fix'>;
  return { code, file, line, column, ...describe(details) };
}

/** A problem as the error of a compiler: Astro prints it with its file, line and column. */
export const compileError = ({ code, line, column, what, fix }: Problem) =>
  Object.assign(new Error(keepMarks(`[${code}] ${what} → ${fix}`)), { line, column });

/** Astro's printer takes `**` and `[…](…)` in a message for Markdown; a word joiner between keeps them. */
const keepMarks = (text: string) =>
  text.replaceAll(/\*(?=\*)/g, '*\u2060').replaceAll('](', ']\u2060(');

/** The order in which authors read problems: files by name, lines from the top. */
export const byPlace = (a: Problem, b: Problem) =>
  a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column;

/** The line that authors read: `file:line:column  [code] what → fix`. */
export const formatProblem = ({ code, file, line, column, what, fix }: Problem) =>
  `${file}:${line}:${column}  [${code}] ${what} → ${fix}`;

/** A report of more problems shows this many of each kind and counts the rest. */
const SHORT_REPORT = 50;
const SHOWN_OF_KIND = 5;

/** All problems as one text for the terminal; repeated ones are counted. */
export function formatReport(problems: readonly Problem[]): string {
  const kinds = [...Map.groupBy(problems, ({ code }) => code)];
  const hidden =
    problems.length > SHORT_REPORT ? kinds.filter(([, of]) => of.length > SHOWN_OF_KIND) : [];
  const notShown = new Set(hidden.flatMap(([, of]) => of.slice(SHOWN_OF_KIND)));
  const shown = problems.filter((problem) => !notShown.has(problem));
  return [
    `원고에서 고칠 곳을 ${problems.length}군데 찾았어요 (파일 ${countFiles(problems)}개).`,
    ...shown.map((problem) => `\n${formatProblem(problem)}`),
    ...hidden.map(([code, of]) => {
      const rest = of.slice(SHOWN_OF_KIND);
      return `\n[${code}] 이런 곳이 ${rest.length}군데 더 있어요 (파일 ${countFiles(rest)}개).`;
    }),
    '\n대괄호 안의 이름을 content/README.md에서 찾으면 까닭과 고치는 방법이 더 있어요. 뜻이 분명한 것은 npm run fix가 고쳐 줘요.',
  ].join('\n');
}

/** What is merely worth mending, as one text for the terminal. */
export const formatWarnings = (problems: readonly Problem[]): string =>
  ['고치면 좋은 곳이에요. 빌드는 멈추지 않아요.', ...problems.map(formatProblem)].join('\n');

const countFiles = (problems: readonly Problem[]) => new Set(problems.map(({ file }) => file)).size;

/** Line and column of an offset, both from 1. */
export function placeOf(source: SourceFile, offset: number): { line: number; column: number } {
  const before = source.text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Text of a source without what editors and Git add: a byte order mark, CRLF line ends. */
export const normalizeSource = (text: string) =>
  text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
