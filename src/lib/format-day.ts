const korean = new Intl.DateTimeFormat('ko', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as readers see it: `2023-04-02` → 2023년 4월 2일. */
export const formatDay = (day: string): string => korean.format(new Date(day));
