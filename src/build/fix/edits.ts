/** A change of a text that a tool can surely make. */
export interface Edit {
  /** Offsets of what is replaced. */
  start: number;
  end: number;
  text: string;
  /** What was changed, in Korean, for the report. */
  what: string;
}

/** Applies edits that don't overlap; of two that do, the first one. */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; done: Edit[] } {
  const done: Edit[] = [];
  let result = '';
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < from || text.slice(edit.start, edit.end) === edit.text) continue;
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
    done.push(edit);
  }
  return { text: result + text.slice(from), done };
}

/** A part of a text, from its first character to behind its last one. */
export type Range = readonly [start: number, end: number];

/** Edits for all matches of a pattern outside the given ranges. */
export function editMatches(
  text: string,
  pattern: RegExp,
  apart: readonly Range[],
  edit: (match: RegExpExecArray) => { text: string; what: string } | undefined,
): Edit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (apart.some(([from, to]) => start < to && end > from)) return [];
    const made = edit(match);
    return made && made.text !== match[0] ? [{ start, end, ...made }] : [];
  });
}
