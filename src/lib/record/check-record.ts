import {
  emptyMap,
  emptyRecord,
  maxRatings,
  maxText,
  maxTime,
  minTime,
  recordVersion,
  type PageVisit,
  type RecordDocument,
  type RecordItem,
} from './document.ts';
import { isId, isItemKey, isPageKey } from './keys.ts';

/** What a check found: the sound part, and the paths of what was not sound. */
export interface Checked {
  document: RecordDocument;
  problems: string[];
}

/**
 * Checks a parsed value against the shape of the current version, entry by entry, into fresh objects:
 * nothing of the given value is reused. Written by hand because a schema library would cost a topic
 * page more than the whole store.
 */
export function checkRecord(value: unknown): Checked {
  const document = emptyRecord();
  const problems: string[] = [];
  if (!isObject(value) || value['version'] !== recordVersion) {
    return { document, problems: [''] };
  }
  const { since, items, pages } = value;
  if (isTime(since, true)) document.since = since;
  else problems.push('since');
  checkMap(items, 'items', isItemKey, checkItem, document.items, problems);
  checkMap(pages, 'pages', isPageKey, checkPage, document.pages, problems);
  checkKeys(value, ['version', 'since', 'items', 'pages'], problems);
  return { document, problems };
}

/** Whether a value is a plain object, so neither null nor an array. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTime = (value: unknown, orNever: boolean): value is number =>
  Number.isInteger(value) &&
  ((orNever && value === 0) || ((value as number) >= minTime && (value as number) <= maxTime));

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;

function checkMap<T>(
  value: unknown,
  path: string,
  isKey: (key: string) => boolean,
  check: (value: unknown) => T | undefined,
  target: Record<string, T>,
  problems: string[],
): void {
  if (!isObject(value)) {
    problems.push(path);
    return;
  }
  for (const key of Object.keys(value)) {
    const entry = isKey(key) ? check(value[key]) : undefined;
    if (entry) target[key] = entry;
    else problems.push(`${path}.${key.slice(0, 80)}`);
  }
}

function checkKeys(value: Record<string, unknown>, known: string[], problems: string[]): boolean {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  problems.push(...unknown.map((key) => key.slice(0, 80)));
  return unknown.length === 0;
}

function checkItem(value: unknown): RecordItem | undefined {
  if (!isObject(value) || !checkKeys(value, ['at', 'on', 'hash', 'text', 'log'], [])) return;
  const { at, on, hash, text, log } = value;
  if (!isTime(at, true) || typeof on !== 'boolean' || !isText(hash, 12)) return;
  const item: RecordItem = { at, on, hash };
  if (text !== undefined) {
    if (!isText(text, maxText)) return;
    item.text = text;
  }
  if (log !== undefined) {
    if (!Array.isArray(log) || log.length > maxRatings || !log.every(isRating)) return;
    item.log = log.map(([time, grade]) => [time, grade]);
  }
  return item;
}

function isRating(value: unknown): value is [number, 1 | 2 | 3] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  return isTime(value[0], false) && [1, 2, 3].includes(value[1] as number);
}

function checkPage(value: unknown): PageVisit | undefined {
  if (!isObject(value)) return;
  if (!checkKeys(value, ['at', 'place', 'label', 'readAt', 'sections'], [])) return;
  const { at, place, label, readAt, sections } = value;
  if (!isTime(at, false) || !isTime(readAt, true) || !isText(label, maxText)) return;
  if (!isText(place, 240) || (place !== '' && !isId(place)) || !isObject(sections)) return;
  const page: PageVisit = { at, place, label, readAt, sections: emptyMap() };
  for (const id of Object.keys(sections)) {
    const hash = sections[id];
    if (!isId(id) || !isText(hash, 12)) return;
    page.sections[id] = hash;
  }
  return page;
}
