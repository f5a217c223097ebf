/** A day by its distance from today; what is overdue is a matter of today. */
export const describeDay = (days: number) =>
  days <= 0 ? '오늘' : days === 1 ? '내일' : `${days}일 뒤`;
