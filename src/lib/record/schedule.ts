import { type Card, createEmptyCard, fsrs, type Grade as FsrsGrade } from 'ts-fsrs';
import type { Grade, Rating, RecordDocument } from './document.ts';
import { isDueToday } from '../days.ts';
import { readItem } from './edit-record.ts';
import { getFormerKeys, type Located, locateItems, type SiteItems } from './site-items.ts';

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

/** An item with the time it should be recalled. */
export interface DueItem extends Located {
  due: number;
}

/** What to recall today, the longest due first, and when the next comes after that. */
export function getDueItems(
  document: RecordDocument,
  site: SiteItems,
  now: number,
): { due: DueItem[]; next: number | undefined } {
  const former = getFormerKeys(site);
  const rated = [...locateItems(site).values()].flatMap((located): DueItem[] => {
    const log = readItem(document, located.key, former.get(located.key))?.log;
    return located.list.kind === 'recap' && log ? [{ ...located, due: getDue(log) }] : [];
  });
  rated.sort((a, b) => a.due - b.due);
  const due = rated.filter((one) => isDueToday(one.due, now));
  return { due, next: rated[due.length]?.due };
}
