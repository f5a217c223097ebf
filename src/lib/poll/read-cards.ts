import { alphabet, cardPrefix, cleanText, getCardSum, maxCardText } from './card-code.ts';
import { cardTitle } from './card-text.ts';

/** One answer in a card: an option, by a hash of its key, and free text where there is any. */
interface CardAnswer {
  option: number;
  text?: string;
}

/** A card that could be read. */
export interface PollCard {
  /** The whole code: the same card is the same code. */
  code: string;
  answers: CardAnswer[];
}

/** A card out of a pasted text. */
export interface PastedCard extends PollCard {
  /** What stood before it in the chat, usually who posted it and when; '' if nothing did. */
  from: string;
}

/** What was found in a pasted text. */
export interface PastedCards {
  cards: PastedCard[];
  /** First characters of each card that can't be read, with the reason. */
  broken: { text: string; why: string }[];
}

/** Finds the cards in text copied from a chat and skips the conversation around them. */
export function parseCards(pasted: string): PastedCards {
  const found: PastedCards = { cards: [], broken: [] };
  let from = '';
  for (const [index, piece] of pasted.split(cardTitle).entries()) {
    const codes = piece.match(pattern) ?? [];
    for (const [place, code] of codes.entries()) {
      const card = decodeCard(code);
      if (card) found.cards.push({ ...card, from: place === 0 ? from : '' });
      else found.broken.push({ text: code.slice(0, 24), why: explain(code) });
    }
    if (codes.length === 0 && index > 0) {
      found.broken.push({
        text: cleanText(piece.slice(0, 200).split('\n')[1]?.slice(0, 40) ?? ''),
        why: '코드가 없어요',
      });
    }
    from = getLead(piece);
  }
  return found;
}

const pattern = /\bDES\d+-[0-9A-Z]*/gi;

/** The line that leads to the next card, without the signs of a quotation. */
function getLead(text: string): string {
  const lines = text.trimEnd();
  const line = lines.slice(lines.lastIndexOf('\n') + 1);
  // Whoever posts has a name; what is longer than a line of a chat is no lead, and slow to look through.
  if (line.length > 500 || line.search(pattern) >= 0) return '';
  return cleanText(line.replace(/^[>\s]+|[>\s]+$/g, '').slice(0, 60));
}

const explain = (code: string) =>
  code.length > maxCode
    ? '카드라기에는 너무 길어요'
    : /^DES1-/i.test(code)
      ? '코드가 잘렸거나 바뀌었어요'
      : '다른 버전에서 만든 카드예요';

/** Longest code, in characters; a card that answers fifty surveys at length has fewer. */
const maxCode = 20_000;

/** Reads a code; undefined where it is cut off, altered or none. */
export function decodeCard(code: string): PollCard | undefined {
  const upper = code.toUpperCase();
  if (!upper.startsWith(cardPrefix) || upper.length > maxCode) return undefined;
  const bytes = fromBase32(upper.slice(cardPrefix.length));
  if (!bytes || bytes.length < 6) return undefined;
  const body = bytes.slice(0, -3);
  if (getCardSum(body) !== fromThree(bytes, bytes.length - 3)) return undefined;
  const answers: CardAnswer[] = [];
  let place = 3;
  while (place < body.length) {
    const length = ((body[place + 3] ?? 255) << 8) | (body[place + 4] ?? 255);
    const end = place + 5 + length;
    if (length > maxCardText || end > body.length) return undefined;
    const text = cleanText(new TextDecoder().decode(body.slice(place + 5, end)));
    answers.push({ option: fromThree(body, place), ...(text && { text }) });
    place = end;
  }
  return { code: upper, answers };
}

const fromThree = (bytes: Uint8Array, at: number) =>
  ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);

/** Reads what {@link toBase32} wrote, in either case; undefined for other letters or spare bits. */
export function fromBase32(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text.toUpperCase()) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return undefined;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return bits >= 5 || (held & ((1 << bits) - 1)) !== 0 ? undefined : Uint8Array.from(bytes);
}
