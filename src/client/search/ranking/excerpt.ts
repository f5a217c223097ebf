import type { DocumentText } from './documents.ts';
import type { Piece } from './results.ts';
import type { Section } from './rank.ts';

const LENGTH = 96;
const SENTENCE_END = /[.?!]$/;

/**
 * Cuts the piece of a document's text that has most of what was searched for: whole words between
 * spaces, and not the name of the place, which stands right above it.
 * @param marked Positions of the words that were found.
 */
export function excerptOf(
  { words, url, english, anchors }: DocumentText,
  marked: Set<number>,
  { title, start, end }: Pick<Section, 'title' | 'start' | 'end'>,
): Piece[] {
  const named = afterName(words, start, title);
  const first = start === 0 ? afterName(words, named, english) : named;
  // Terms and references say their names after the text.
  const entryName = url.includes('#') && anchors.find(({ element }) => element === 'h3');
  const last = Math.min(end, entryName ? entryName.location : Infinity, words.length);
  const from = bestStart(words, marked, first, last);
  const pieces: Piece[] = from > first ? [{ text: '… ', marked: false }] : [];
  let length = 0;
  let at = from;
  for (; at < last && (length < LENGTH || isInside(words, at)); at++) {
    const text = words[at] ?? '';
    length += text.length;
    add(pieces, text, marked.has(at));
  }
  if (at < last) add(pieces, '…', false);
  return pieces;
}

/** The first word after a name that a text has at a word, or that word. */
function afterName(words: string[], start: number, name: string): number {
  let at = start;
  for (let rest = name.trim(); rest !== ''; at++) {
    const word = (words[at] ?? '').trim();
    if (word === '' || !rest.startsWith(word.replace(/\.$/, ''))) return start;
    rest = rest.slice(word.length).trim();
  }
  return words[at]?.trim() === '.' ? at + 1 : at;
}

/** True where a word continues: what is before it has no space at its end. */
const isInside = (words: string[], at: number) => !/(^|\s)$/.test(words[at - 1] ?? '');

/** Start of the stretch with the most marked words; moved back to the start of its sentence if near. */
function bestStart(words: string[], marked: Set<number>, start: number, end: number): number {
  const inside = [...marked].filter((at) => at >= start && at < end).sort((a, b) => a - b);
  let best = start;
  let most = 0;
  for (const from of inside) {
    const { length } = inside.filter(
      (at) => at >= from && lengthBetween(words, from, at) < LENGTH - 16,
    );
    if (length > most) [most, best] = [length, from];
  }
  let back = best;
  let near = best;
  for (; back > start && lengthBetween(words, back, best) < 40; back--) {
    if (SENTENCE_END.test((words[back - 1] ?? '').trim())) return back;
    if (isInside(words, near) || lengthBetween(words, back, best) < 24) near = back;
  }
  return back > start ? near : start;
}

const lengthBetween = (words: string[], from: number, to: number) =>
  words.slice(from, to).reduce((sum, word) => sum + word.length, 0);

function add(pieces: Piece[], word: string, marked: boolean): void {
  const text = marked ? word.trimEnd() : word;
  const last = pieces.at(-1);
  if (last?.marked === marked) last.text += text;
  else pieces.push({ text, marked });
  if (text !== word) pieces.push({ text: ' ', marked: false });
}
