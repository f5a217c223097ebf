import { findUnbroken } from './find-unbroken.ts';

/** A piece of a text, and whether it must stay on one line. */
export interface TextPiece {
  text: string;
  unbroken: boolean;
}

/** Cuts a text into pieces that may break and pieces that must not; together they are the text. */
export function splitUnbroken(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const [start, end] of findUnbroken(text)) {
    if (start > from) pieces.push({ text: text.slice(from, start), unbroken: false });
    pieces.push({ text: text.slice(start, end), unbroken: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), unbroken: false });
  return pieces;
}
