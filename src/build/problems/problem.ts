import { errors, type ErrorCode, type ErrorDetails } from './errors.ts';
import { placeOf, type SourceFile } from './source-file.ts';

/** One thing for an author to mend. Lines and columns start at 1; columns count UTF-16 units. */
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
  Object.assign(new Error(`[${code}] ${what} → ${fix}`), { line, column });

/** The order in which authors read problems: files by name, lines from the top. */
export const byPlace = (a: Problem, b: Problem) =>
  a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column;

/** The line that authors read: `file:line:column  [code] what → fix`. */
export const formatProblem = ({ code, file, line, column, what, fix }: Problem) =>
  `${file}:${line}:${column}  [${code}] ${what} → ${fix}`;
