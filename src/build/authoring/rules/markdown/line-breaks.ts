import type { VisibleSource } from './visible-source.ts';

/** Columns from which a line may have been wrapped by an editor. */
const WRAPPED = 60;

/** A line break that vanishes. */
interface Joined {
  /** Where the next line begins in the file. */
  offset: number;
  around: string;
}

/**
 * The first line break of a paragraph that its author meant and a reader won't see. One that an editor
 * made isn't meant: the next word would have gone beyond the longest line. Nor is one at the end of a
 * sentence, where one of the lines is long.
 */
export function findJoinedLine(text: VisibleSource, source: string): Joined | undefined {
  const lines = text.isParagraph ? text.text.split('\n') : [];
  if (lines.length < 2) return undefined;
  const longest = Math.max(...lines.map(columnsOf));
  let offset = text.offset;
  for (const [i, line] of lines.entries()) {
    const written = source.slice(offset, offset + line.length);
    offset += line.length + 1;
    const next = lines[i + 1];
    if (!line.trim() || !next?.trim()) continue;
    const word = /^\s*(\S+)/.exec(next)?.[1] ?? '';
    const isWrapped = columnsOf(line) + 1 + columnsOf(word) > longest;
    const isSentence = /[.?!…][\p{Pe}\p{Pf}"']*\s*$/u.test(line);
    if (longest >= WRAPPED && (isWrapped || isSentence)) continue;
    const after = source.slice(offset, offset + next.length).replace(/^[\s>]+/, '');
    return { offset, around: `${written.trim().slice(-15)} / ${after.slice(0, 15)}` };
  }
  return undefined;
}

/** Width of a line in an editor, where a Hangul syllable is as wide as two letters. */
const columnsOf = (line: string) =>
  [...line.trimEnd()].reduce((sum, letter) => sum + (letter > '\u10ff' ? 2 : 1), 0);
