/** A text file of the content. */
export interface SourceFile {
  /** Path from the root of the project, for example `content/glossary.yaml`. */
  path: string;
  text: string;
}

/** Line and column of an offset, both from 1. */
export function placeOf(source: SourceFile, offset: number): { line: number; column: number } {
  const before = source.text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Text of a source without what editors and Git add: a byte order mark, CRLF line ends. */
export const normalizeSource = (text: string) =>
  text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
