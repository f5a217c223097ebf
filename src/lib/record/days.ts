const day = 86_400_000;

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

/** A day by its distance from today; what is overdue is a matter of today. */
export const describeDay = (days: number) =>
  days <= 0 ? '오늘' : days === 1 ? '내일' : `${days}일 뒤`;

/** A day as the site writes it: 2026년 11월 22일. */
export const formatDay = (time: number) =>
  new Intl.DateTimeFormat('ko', { dateStyle: 'long' }).format(time);
