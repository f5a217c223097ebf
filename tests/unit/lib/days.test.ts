import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, getDay, getDaysUntil, isDueToday } from '../../../src/lib/days.ts';

const morning = new Date(2026, 10, 22, 9, 0).getTime();

test('the days until a time are counted by the reader’s own calendar', () => {
  const lateToday = new Date(2026, 10, 22, 23, 59).getTime();
  const tomorrow = new Date(2026, 10, 23, 0, 0).getTime();
  expect([isDueToday(lateToday, morning), isDueToday(tomorrow, morning)]).toEqual([true, false]);
  expect([getDaysUntil(lateToday, morning), getDaysUntil(tomorrow, morning)]).toEqual([0, 1]);
});

test('a day is written as in a Korean sentence, whether an author or the clock gives it', () => {
  expect(formatDay('2023-04-02')).toBe('2023년 4월 2일');
  expect(formatDay(getDay(new Date(2026, 0, 1, 0, 0).getTime()))).toBe('2026년 1월 1일');
});

test('every moment of a day gives that day', { timeout: 20_000 }, () => {
  const moments = fc.date({
    min: new Date(1971, 0, 1),
    max: new Date(2200, 0, 1),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, (date) => {
      const two = (number: number) => String(number).padStart(2, '0');
      const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
      expect(getDay(date.getTime())).toBe(day);
    }),
  );
});
