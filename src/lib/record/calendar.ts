/** A whole day in a calendar. */
export interface CalendarDay {
  /** `2026-11-23` */
  day: string;
  title: string;
  /** Full address of what the day is for. */
  url: string;
}

/**
 * A calendar file (RFC 5545) with one day in it and a reminder at eight in the morning.
 *
 * @param now milliseconds since 1970, when the file was made
 */
export function toCalendar({ day, title, url }: CalendarDay, now: number): string {
  const date = day.replaceAll('-', '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//data-engineering-study//review//KO',
    'BEGIN:VEVENT',
    `UID:review-${date}@${new URL(url).hostname}`,
    `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${date}`,
    `SUMMARY:${escape(title)}`,
    `DESCRIPTION:${escape(url)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escape(title)}`,
    'TRIGGER:PT8H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const escape = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A line of a calendar has at most 75 bytes; what is longer goes on in the next one, behind a space. */
function fold(line: string): string {
  const lines = [''];
  for (const character of line) {
    const current = lines.at(-1) ?? '';
    if (bytes.encode(current + character).length > 75) lines.push(` ${character}`);
    else lines[lines.length - 1] = current + character;
  }
  return lines.join('\r\n');
}

const bytes = new TextEncoder();
