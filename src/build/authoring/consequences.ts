import type { ErrorCode } from '../problems/errors.ts';

/** Whether Astro itself would give up over it before the development server is on. */
export const stopsAstro = (code: ErrorCode) => frontmatter.has(code);

/** Whether the page cannot be shown with it: a component, a picture or the compiler would throw. */
export const hidesPage = (code: ErrorCode) => page.has(code) || code.startsWith('diagram-');

/** Whether the author knows it anyway: it is no news while the page is being written. */
export const isExpected = (code: ErrorCode) => code === 'unfinished-text';

/** Whether it waits until a text is done: while it is written, its ids may still change freely. */
export const canWait = (code: ErrorCode) => code === 'record-id-unlisted';

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
