/**
 * Short hash of a text as a reader sees it, six characters of 0–9 and a–z.
 * Only letters and digits count, so a corrected comma or another quotation mark changes nothing.
 */
export function getTextHash(text: string): string {
  const letters = text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
  return (getHash(letters) % 36 ** 6).toString(36).padStart(6, '0');
}

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
