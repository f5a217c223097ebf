import type { ItemKey } from '../record/keys.ts';
import { getHash } from '../record/text-hash.ts';

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

/** Prefix of a code: the study, and the version of the format. */
const cardPrefix = 'DES1-';

/** Longest code, in characters; a card that answers fifty surveys at length has fewer. */
export const maxCode = 20_000;

/** Longest free text in a card, in bytes of UTF-8. */
const maxCardText = 600;

/** An option's key in 24 bits; the site's tests keep the options of all surveys apart. */
export const hashOption = (key: ItemKey) => getHash(key) % 2 ** 24;

/**
 * Code of a card: a number, the answers, a sum. The number is drawn from the moments at which the
 * reader answered, so two people with the same answers make two cards, a card copied twice stays
 * one, and nothing in it shows who made it or joins it to another card of theirs.
 */
export function encodeCard(answers: { key: ItemKey; at: number; text?: string }[]): string {
  const moments = answers.map(({ key, at }) => `${key}@${at}`).sort();
  const bytes = [...toThree(getHash(moments.join()) % 2 ** 24)];
  for (const { key, text = '' } of answers) {
    const utf8 = new TextEncoder().encode(text).slice(0, maxCardText);
    bytes.push(...toThree(hashOption(key)), utf8.length >> 8, utf8.length & 255, ...utf8);
  }
  return cardPrefix + toBase32(Uint8Array.from([...bytes, ...toThree(getCardSum(bytes))]));
}

/**
 * A text of somebody else's without what can't be seen and turns, hides or fakes what can: controls, signs
 * of direction, signs without width and fillers. Emoji that are joined of several stay.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(invisible, '')
    .trim();

const invisible =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})|(?!\u200d)[\p{Cf}\u034f\u115f\u1160\u2800\u3164\uffa0]/gu;

const toThree = (number: number) => [(number >> 16) & 255, (number >> 8) & 255, number & 255];

/** Sum over a card's bytes, which shows a code that was cut off or retyped wrongly. */
const getCardSum = (bytes: Iterable<number>) => getHash(String.fromCharCode(...bytes)) % 2 ** 24;

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

/** Crockford's alphabet: no I, L, O or U, so a code survives being read aloud or retyped. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Writes bytes with five bits per letter. Chats leave such words alone: no case, no signs. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31];
    held &= 0xff;
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text;
}

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
