import { diagramErrors } from './errors/diagrams.ts';
import type { ErrorText } from './errors/error-text.ts';

export type DiagramErrorCode = keyof typeof diagramErrors;

/** One problem of a diagram at its place in an MDX file. */
export interface DiagramProblem extends ErrorText {
  code: DiagramErrorCode;
  file: string;
  line: number;
}

/** Makes a problem from the table of messages. */
export function diagramProblem<C extends DiagramErrorCode>(
  code: C,
  { file, line }: { file: string; line: number },
  ...details: Parameters<(typeof diagramErrors)[C]>
): DiagramProblem {
  const make = diagramErrors[code] as (...args: unknown[]) => ErrorText;
  return { code, file, line, ...make(...details) };
}

/** A problem as the terminal shows it. */
export const formatProblem = ({ code, file, line, what, fix }: DiagramProblem) =>
  `${file}:${line} [${code}] ${what}\n  → ${fix}`;
