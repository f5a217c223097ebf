/**
 * Fingerprint of what a reader answered to or read, twelve characters of 0–9 and a–z. The last six are
 * a hash of `text` and of what else gives it its meaning, with all signs that can: `>` is not `<`, C is
 * not C++. White space, quotation marks and the punctuation of a sentence change nothing.
 *
 * The first six are the hash that records of before December 2026 hold, of the letters and digits of
 * `text` alone; they can go when such records no longer count.
 */
export const getFingerprint = (text: string, ...meaning: string[]): string =>
  hashShort(text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '')) +
  hashShort([text, ...meaning].map(withoutPunctuation).join('\n'));

/** Whether a fingerprint that a record holds, of either age, is the one that a text has now. */
export const isSameText = (held: string, now: string): boolean =>
  held === now || (held.length === 6 && now.startsWith(held));

const quotes = /["'`\p{Pi}\p{Pf}\u300c-\u300f]/gu;
/** Commas and their kin except inside of numbers, and the ends of sentences. */
const punctuation = /(?<!\d)[,;:·…]|[,;:·…](?!\d)|[.!?](?=\s|$)/gu;

const withoutPunctuation = (text: string) =>
  text
    .normalize('NFC')
    .replace(quotes, '')
    .replace(/[–—]/g, '-')
    .replace(/[～〜]/g, '~')
    .replace(punctuation, '')
    .replace(/\s+/g, '');

const hashShort = (text: string) => (getHash(text) % 36 ** 6).toString(36).padStart(6, '0');

/**
 * 53-bit hash of a string (cyrb53 by bryc, public domain). Fast, evenly spread, not cryptographic:
 * it notices accidents and edits, it proves nothing about who made them.
 */
export function getHash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
