import type { ErrorCode } from '../problems/errors.ts';

/** Whether Astro would stop at it before the development server starts. */
export const stopsAstro = (code: ErrorCode) => frontmatter.has(code);

/** Whether it keeps the page from being rendered: a component, an image or the compiler would throw. */
export const hidesPage = (code: ErrorCode) => page.has(code) || code.startsWith('diagram-');

/** Whether the author knows about it anyway, as about text that is still to be written. */
export const isExpected = (code: ErrorCode) => expected.has(code);

/** Whether it can wait for the release build: while a text is being written its ids may still change. */
export const canWait = (code: ErrorCode) => code === 'record-id-unlisted';

/** Whether it is merely worth mending: it stops no build. */
export const isWarning = (code: ErrorCode) => code === 'large-image';

const expected = new Set<ErrorCode>([
  'cell-full-stop',
  'telling-choices',
  'unfinished-text',
  'unlinked-term',
  'unused-reference',
  'unused-term',
]);

const frontmatter = new Set<ErrorCode>([
  'bad-id',
  'missing-field',
  'missing-frontmatter',
  'unknown-key',
  'wrong-value',
  'yaml-syntax',
]);

const page = new Set<ErrorCode>([
  'bad-id',
  'formula-syntax',
  // `## 제목 {id}` is JavaScript that fails.
  'heading-without-id',
  'literal-emphasis',
  'mdx-syntax',
  'missing-child',
  'missing-image',
  'missing-prop',
  'missing-rows',
  'no-import',
  'stray-expression',
  'unclosed-component',
  'unclosed-fence',
  'unknown-component',
  'unknown-prop',
  'unknown-reference',
  'unknown-row-name',
  'unknown-term',
  'wrong-parent',
  'wrong-prop',
  'yaml-syntax',
]);
