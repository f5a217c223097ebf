import { componentErrors } from './errors/components.ts';
import { diagramErrors } from './errors/diagrams.ts';
import type { ErrorText } from './errors/error-text.ts';
import { fileErrors } from './errors/files.ts';
import { idErrors, ledgerErrors } from './errors/ids.ts';
import { linkErrors } from './errors/links.ts';
import { textErrors } from './errors/text.ts';

/**
 * Every problem that the authoring checks know: code → message.
 * The code is also the name of a broken fixture and a heading in `content/README.md`.
 */
export const errors = {
  ...fileErrors,
  ...idErrors,
  ...linkErrors,
  ...componentErrors,
  ...diagramErrors,
  ...ledgerErrors,
  ...textErrors,
} satisfies Record<string, (details: never) => ErrorText>;

export type ErrorCode = keyof typeof errors;

/** What the message of an error contains besides its place. */
export type ErrorDetails<C extends ErrorCode> = Parameters<(typeof errors)[C]>[0];
