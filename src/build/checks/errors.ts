import { diagramErrors } from './errors/diagrams.ts';
import type { ErrorText } from './errors/error-text.ts';
import { textErrors } from './errors/text.ts';

/** Every problem that the authoring checks know: code → message. The code is also the heading in `content/README.md`. */
export const errors = { ...diagramErrors, ...textErrors } satisfies Record<
  string,
  (details: never) => ErrorText
>;

export type ErrorCode = keyof typeof errors;

/** What the message of an error tells besides its place. */
export type ErrorDetails<C extends ErrorCode> = Parameters<(typeof errors)[C]>[0];
