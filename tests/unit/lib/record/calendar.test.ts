import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCalendar } from '../../../../src/lib/record/calendar.ts';

const url = 'https://study.example.org/de/record/#review';
const now = Date.UTC(2026, 10, 26, 12, 34, 56);

/** Content lines as RFC 5545 reads them: a line that begins with a space belongs to the one before. */
const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('a calendar file has one whole day with a reminder', () => {
  const lines = unfold(toCalendar({ day: '2026-11-27', title: '복습 4개', url }, now));
  expect(lines).toEqual(
    expect.arrayContaining([
      'UID:review-20261127@study.example.org',
      'DTSTAMP:20261126T123456Z',
      'DTSTART;VALUE=DATE:20261127',
      'SUMMARY:복습 4개',
      'TRIGGER:PT8H',
    ]),
  );
  const blocks = lines.filter((line) => /^(BEGIN|END):/.test(line));
  expect(blocks.map((line) => line.replace(/^(BEGIN|END):/, ''))).toEqual([
    'VCALENDAR',
    'VEVENT',
    'VALARM',
    'VALARM',
    'VEVENT',
    'VCALENDAR',
  ]);
});

test('any title is kept, in lines of at most 75 bytes', { timeout: 20_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      fc.pre(!/[\r\n\p{Cc}]/u.test(title));
      const text = toCalendar({ day: '2026-11-27', title, url }, now);
      const bytes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
      expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
      const summary = unfold(text).find((line) => line.startsWith('SUMMARY:'));
      expect(summary?.slice(8).replace(/\\([\\;,])/g, '$1')).toBe(title);
    }),
    { numRuns: 300 },
  );
});
