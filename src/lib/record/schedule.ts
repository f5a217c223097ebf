import { createEmptyCard, fsrs, type Card, type Grade as FsrsGrade } from 'ts-fsrs';
import type { Grade, Rating } from './document.ts';

const day = 86_400_000;
/** Longest time between two rounds, in days. */
const longest = 90;

/** Items asked about at a time; more would be a burden. */
export const maxDue = 12;

/**
 * FSRS with whole days: what was rated today comes back tomorrow at the earliest, so a quiet page
 * never asks twice in one sitting. Without fuzz the same ratings give the same day everywhere.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: longest,
  enable_fuzz: false,
  enable_short_term: false,
});

/** 몰랐어요, 헷갈려요, 알아요 as FSRS grades them: Again, Hard, Good. */
const grades: Record<Grade, FsrsGrade> = { 1: 1, 2: 2, 3: 3 };

/** When an item should be recalled again, in milliseconds since 1970. */
export function getDue(log: readonly Rating[]): number {
  const [first] = log;
  if (!first) return Infinity;
  let card: Card = createEmptyCard(new Date(first[0]));
  for (const [at, grade] of log) card = scheduler.next(card, new Date(at), grades[grade]).card;
  // ts-fsrs keeps 'good' a day behind 'hard' even past its own maximum (seen in 5.4.2: 91 days).
  const last = log.at(-1)?.[0] ?? first[0];
  return Math.min(card.due.getTime(), last + longest * day);
}

/** Whether a due time falls on the day of `now` or before, by the reader's own calendar. */
export function isDueToday(due: number, now: number): boolean {
  const tomorrow = new Date(now);
  tomorrow.setHours(24, 0, 0, 0);
  return due < tomorrow.getTime();
}

/** Whole days from the day of `now` to the day of `due`. */
export function getDaysUntil(due: number, now: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  return Math.round((midnight(due) - midnight(now)) / day);
}
