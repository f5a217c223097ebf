import type { Piece } from './results.ts';

const LENGTH = 96;
const SENTENCE_END = /[.?!]$/;

/**
 * Cuts the piece of a text that has most of what was searched for.
 * @param words The words of the record, each with the space or sign that follows it.
 * @param marked Positions of the words that were found.
 */
export function excerptOf(
  words: string[],
  marked: Set<number>,
  start: number,
  end: number,
): Piece[] {
  const last = Math.min(end, words.length);
  const from = bestStart(words, marked, start, last);
  const pieces: Piece[] = from > start ? [{ text: '… ', marked: false }] : [];
  let length = 0;
  let at = from;
  for (; at < last && length < LENGTH; at++) {
    const text = words[at] ?? '';
    length += text.length;
    add(pieces, text, marked.has(at));
  }
  if (at < last) add(pieces, '…', false);
  return pieces;
}

/** Start of the stretch with the most marked words; moved back to the start of its sentence if near. */
function bestStart(words: string[], marked: Set<number>, start: number, end: number): number {
  const inside = [...marked].filter((at) => at >= start && at < end).sort((a, b) => a - b);
  let best = inside[0] ?? start;
  let most = 0;
  for (const from of inside) {
    const count = inside.filter(
      (at) => at >= from && lengthBetween(words, from, at) < LENGTH - 16,
    ).length;
    if (count > most) [most, best] = [count, from];
  }
  for (let back = best; back > start && lengthBetween(words, back, best) < 40; back--) {
    if (SENTENCE_END.test((words[back - 1] ?? '').trim())) return back;
  }
  if (lengthBetween(words, start, best) < 40) return start;
  let back = best;
  while (back > start && lengthBetween(words, back - 1, best) < 24) back--;
  return back;
}

const lengthBetween = (words: string[], from: number, to: number) =>
  words.slice(from, to).reduce((sum, word) => sum + word.length, 0);

function add(pieces: Piece[], text: string, marked: boolean): void {
  const last = pieces.at(-1);
  const [, word = '', space = ''] = /^(.*?)(\s*)$/su.exec(text) ?? [];
  if (last && last.marked === marked) last.text += word;
  else pieces.push({ text: word, marked });
  if (space === '') return;
  if (marked) pieces.push({ text: ' ', marked: false });
  else pieces[pieces.length - 1]!.text += ' ';
}
