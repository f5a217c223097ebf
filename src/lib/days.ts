const day = 86_400_000;

const long = new Intl.DateTimeFormat('ko', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as the site writes it: `2026-11-22` → 2026년 11월 22일. */
export const formatDay = (date: string): string => long.format(new Date(date));

/** The day of a time by the reader's own calendar, not that of Greenwich: `2026-11-22`, as Swedish writes it. */
export const getDay = (time: number): string => new Date(time).toLocaleDateString('sv');

/** Whether a time falls on the day of `now` or before, by the reader's own calendar. */
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

/** A day by its distance from today; what is overdue is due today. */
export const describeDay = (days: number) =>
  days <= 0 ? '오늘' : days === 1 ? '내일' : `${days}일 뒤`;
