import type { ItemKey } from '../record/keys.ts';
import { getHash } from '../record/text-hash.ts';

/** Prefix of a code: the study, and the version of the format. */
export const cardPrefix = 'DES1-';

/** Longest free text in a card, in bytes of UTF-8. */
export const maxCardText = 600;

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
export const getCardSum = (bytes: Iterable<number>) =>
  getHash(String.fromCharCode(...bytes)) % 2 ** 24;

/** Crockford's alphabet: no I, L, O or U, so a code survives being read aloud or retyped. */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

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
