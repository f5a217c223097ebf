import { fromBase32 } from '../record/base32.ts';
import {
  cardPrefix,
  getCardSum,
  maxCardText,
  type CardAnswer,
  type PollCard,
} from './poll-card.ts';

/** Reads a code; undefined where it is cut off, altered or none. */
export function decodeCard(code: string): PollCard | undefined {
  const upper = code.toUpperCase();
  if (!upper.startsWith(cardPrefix)) return undefined;
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
    const text = new TextDecoder().decode(body.slice(place + 5, end));
    answers.push({ option: fromThree(body, place), ...(text && { text }) });
    place = end;
  }
  return { code: upper, answers };
}

const fromThree = (bytes: Uint8Array, at: number) =>
  ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
