import type { Rating, RecordDocument } from './document.ts';
import { getDaysUntil, isDueToday } from '../days.ts';
import { getInterval, type Memory, remember } from './memory.ts';
import { getRatings, type Practice } from './practice.ts';

const day = 86_400_000;

/** Items asked about at a time; more would be a burden. */
export const maxDue = 12;

/**
 * When something should be recalled again, in milliseconds since 1970, from one rating a day: what was
 * not known tomorrow, the rest when FSRS gives it a chance of nine in ten. Nothing comes back on the
 * day of its rating.
 */
export function getDue(log: readonly Rating[]): number {
  let memory: Memory | undefined;
  let due = Infinity;
  let last = 0;
  for (const [at, grade] of log) {
    const days = memory ? Math.max(0, getDaysUntil(at, last)) : 0;
    due = at + (grade === 1 ? 1 : getInterval(memory, days, grade)) * day;
    memory = remember(memory, days, grade);
    last = at;
  }
  return due;
}

/** Something that comes back, and when. */
export interface Planned {
  practice: Practice;
  due: number;
  /** What was rated, one rating a day. */
  log: readonly Rating[];
}

/** All that was answered, rated or ticked, in the order in which it comes back. */
export function getPlan(
  document: RecordDocument,
  practices: readonly Practice[],
  now: number,
): Planned[] {
  const plan = practices.flatMap((practice): Planned[] => {
    const log = getRatings(document, practice, now);
    return log.length > 0 ? [{ practice, log, due: getDue(log) }] : [];
  });
  return plan.sort((a, b) => a.due - b.due);
}

/** The same items with those of one group apart, as far as there are others to stand between. */
export function mix<T>(items: readonly T[], groupOf: (item: T) => string): T[] {
  const left = [...items];
  const mixed: T[] = [];
  while (left.length > 0) {
    const last = mixed.at(-1);
    const other = left.findIndex((one) => last === undefined || groupOf(one) !== groupOf(last));
    mixed.push(...left.splice(Math.max(other, 0), 1));
  }
  return mixed;
}

/** Minutes that so many items take, half a minute each: to read, to recall, to compare. */
export const getMinutes = (count: number): number => Math.ceil(count / 2);

/** How much of a plan is due on the day of `now`, and when the next comes after that. */
export function countDue(
  plan: readonly Planned[],
  now: number,
): { count: number; next: number | undefined } {
  const count = plan.filter(({ due }) => isDueToday(due, now)).length;
  return { count, next: plan[count]?.due };
}
