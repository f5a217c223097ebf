/** A problem in Markdown. Astro reads `line` and `column` and prints them with the file. */
export class MarkdownError extends Error {
  readonly line: number;
  readonly column: number;

  /** `offset` counts UTF-16 units in `source`; line and column start at 1. */
  constructor(message: string, source: string, offset: number) {
    super(message);
    this.name = 'MarkdownError';
    const before = source.slice(0, offset);
    this.line = before.split('\n').length;
    this.column = offset - before.lastIndexOf('\n');
  }
}
