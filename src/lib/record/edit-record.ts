import {
  type Grade,
  type Rating,
  maxRatings,
  type RecordDocument,
  type RecordItem,
} from './document.ts';
import type { ItemKey } from './keys.ts';
import { isAhead, isKnownTime } from './clock.ts';
import { mergeItems, mergeLogs } from './merge-record.ts';

/** Longest free text beside an option; short enough for a card in a group's chat. */
export const maxAnswer = 200;

/** State of an item under its key and under the keys it had before it was renamed. */
export function readItem(
  document: RecordDocument,
  key: ItemKey,
  former: readonly ItemKey[] = [],
): RecordItem | undefined {
  return joinNames(document.items, [key, ...former], mergeItems);
}

/** What a map holds under several names of one thing, as one; undefined where it holds nothing. */
export const joinNames = <T>(
  map: Record<string, T>,
  names: readonly string[],
  merge: (a: T, b: T) => T,
): T | undefined =>
  names
    .flatMap((name) => map[name] ?? [])
    .reduce<T | undefined>((joined, one) => (joined ? merge(joined, one) : one), undefined);

/** The last time that anything was set on an item or said of it; 0 for never. */
export const getLastTime = (item: RecordItem | undefined): number =>
  Math.max(item?.at ?? 0, item?.log?.at(-1)?.[0] ?? 0);

/** What a reader sets on an item. */
interface Tick {
  on: boolean;
  hash: string;
  text?: string | undefined;
}

/** Record with an item ticked, unticked or rewritten at a time. */
export function setTick(
  document: RecordDocument,
  key: ItemKey,
  { on, hash, text }: Tick,
  at: number,
): RecordDocument {
  const log = document.items[key]?.log;
  const item = { at, on, hash, ...(text && { text }), ...(log && { log }) };
  return { ...document, items: withEntry(document.items, key, item) };
}

/** Record with one more rating of an item. */
export function addRating(
  document: RecordDocument,
  key: ItemKey,
  grade: Grade,
  at: number,
): RecordDocument {
  const item = document.items[key] ?? { at: 0, on: false, hash: '' };
  const log = mergeLogs(item.log ?? [], [[at, grade]]);
  return { ...document, items: withEntry(document.items, key, { ...item, log }) };
}

/** A choice of a question, with what is needed to answer by it. */
export interface AnswerChoice {
  key: ItemKey;
  /** Keys that it had before it was renamed. */
  former: readonly ItemKey[];
  hash: string;
  correct: boolean;
}

/**
 * Record with a question answered: the choice is on, the others are off, and the rating stands with
 * the choice, so that a wrong answer is remembered after a right one. A wrong one is 몰랐어요, a right
 * one 알아요 unless `guessed`, which is 헷갈려요.
 */
export function answerQuestion(
  document: RecordDocument,
  choices: readonly AnswerChoice[],
  chosen: AnswerChoice,
  stamp: (after: number) => number,
  guessed = false,
): RecordDocument {
  let changed = document;
  const now = stamp(0);
  for (const choice of choices) {
    const { key, former, hash } = choice;
    const known = readItem(changed, key, former);
    const on = key === chosen.key;
    if (!on && !known?.on) continue;
    const log = withOldAnswer(known, choice, now);
    const at = stamp(known?.at ?? 0);
    const item = { at, on, hash: on ? hash : (known?.hash ?? ''), ...(log.length > 0 && { log }) };
    changed = { ...changed, items: withEntry(changed.items, key, item) };
  }
  const grade = chosen.correct ? (guessed ? 2 : 3) : 1;
  return addRatingNow(changed, chosen, grade, stamp);
}

/** Ratings of a choice; an answer from before answers were rated keeps its date among them. */
function withOldAnswer(
  known: RecordItem | undefined,
  { correct }: AnswerChoice,
  now: number,
): Rating[] {
  const log = known?.log ?? [];
  if (!known?.on || !isKnownTime(known.at, now) || (log.at(-1)?.[0] ?? 0) >= known.at) return log;
  return [...log, [known.at, correct ? 3 : 1] as Rating].slice(-maxRatings);
}

/** Copy of a map with one entry replaced; like the original it has no prototype. */
export const withEntry = <T>(map: Record<string, T>, key: string, entry: T): Record<string, T> =>
  Object.assign(Object.create(null), map, { [key]: entry }) as Record<string, T>;

/**
 * Record with one more rating of an item. Ratings under former names come along, so that the
 * schedule goes on from them; `stamp` gives a time later than the one it is told. A tick that a clock
 * ahead has dated is ordered after all that is true: it takes the rating's word.
 */
export function rateItem(
  document: RecordDocument,
  key: ItemKey,
  former: readonly ItemKey[],
  grade: Grade,
  stamp: (after: number) => number,
): RecordDocument {
  const known = readItem(document, key, former);
  if (!known || !isAhead(known.at, stamp(0)))
    return addRatingNow(document, { key, former }, grade, stamp);
  const on = grade === 3;
  const item = { ...known, on, hash: on ? known.hash : '', at: stamp(known.at) };
  const moved = { ...document, items: withEntry(document.items, key, item) };
  return addRatingNow(moved, { key, former: [] }, grade, stamp);
}

function addRatingNow(
  document: RecordDocument,
  { key, former }: Pick<AnswerChoice, 'key' | 'former'>,
  grade: Grade,
  stamp: (after: number) => number,
): RecordDocument {
  const known = readItem(document, key, former);
  const now = stamp(0);
  // Ratings that lie ahead say nothing about time; this one does.
  const last = known?.log?.findLast(([time]) => !isAhead(time, now))?.[0] ?? 0;
  const moved = known ? { ...document, items: withEntry(document.items, key, known) } : document;
  return addRating(moved, key, grade, stamp(last));
}
