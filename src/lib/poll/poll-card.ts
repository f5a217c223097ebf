import { toBase32 } from '../record/base32.ts';
import type { ItemKey } from '../record/keys.ts';
import { getHash } from '../record/text-hash.ts';

/** One answer in a card: an option, by a hash of its key, and free text where there is any. */
export interface CardAnswer {
  option: number;
  text?: string;
}

/** A card that could be read. */
export interface PollCard {
  /** The whole code: the same card is the same code. */
  code: string;
  answers: CardAnswer[];
}

/** What starts a code: the study, and the version of the format. */
export const cardPrefix = 'DES1-';

/** Longest free text in a card, in bytes of UTF-8. */
export const maxCardText = 600;

/** An option's key in 24 bits; the site's tests keep the options of all surveys apart. */
export const hashOption = (key: ItemKey) => getHash(key) % 2 ** 24;

/**
 * Code of a card: a number, the answers, a sum. The number is drawn from the moments at which the
 * reader answered, so two people with the same answers make two cards, a card copied twice stays
 * one, and nothing in it tells who made it or joins it to another card of theirs.
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

const toThree = (number: number) => [(number >> 16) & 255, (number >> 8) & 255, number & 255];

/** Sum over a card's bytes, which shows a code that was cut off or retyped wrongly. */
export const getCardSum = (bytes: Iterable<number>) =>
  getHash(String.fromCharCode(...bytes)) % 2 ** 24;
