import type { Grade, Rating, RecordDocument, RecordItem } from './document.ts';
import { readItem } from './edit-record.ts';
import type { ItemKey, PageKey } from './keys.ts';
import { firstTime, isAhead, isKnownTime } from './clock.ts';
import type { ListKind } from './site-items.ts';

/** What practice needs of a list. */
interface PracticeList {
  kind: ListKind;
  id: string;
  items: readonly { id: string; correct?: boolean }[];
}

/** One thing that comes back: a recap item, or a question whichever of its choices was made. */
export interface Practice {
  /** Key of the recap item, or `session/topic/list` of the question. */
  key: string;
  kind: 'recap' | 'question';
  /** The recap item, or the choices. */
  parts: { key: ItemKey; former: readonly ItemKey[]; correct: boolean }[];
}

/** What comes back of a page. Surveys don't: an opinion is nothing to recall. */
export const toPractices = (
  page: PageKey,
  lists: readonly PracticeList[],
  former: (key: ItemKey) => readonly ItemKey[] = () => [],
): Practice[] =>
  lists.flatMap(({ kind, id, items }): Practice[] => {
    if (kind === 'survey') return [];
    const list = `${page}/${id}`;
    const parts = items.map(({ id: item, correct = kind === 'recap' }) => {
      const key = `${list}/${item}`;
      return { key, former: former(key), correct };
    });
    if (kind === 'question') return [{ key: list, kind, parts }];
    return parts.map((part) => ({ key: part.key, kind, parts: [part] }));
  });

/**
 * The lists of a page, short enough for an attribute: recap items as `list:item,item`, a question as
 * `list?choice!,choice` with a mark behind what is right.
 */
export const formatPractices = (lists: readonly PracticeList[]): string =>
  lists
    .filter(({ kind }) => kind !== 'survey')
    .map(
      ({ kind, id, items }) =>
        `${id}${kind === 'recap' ? ':' : '?'}${items.map((item) => item.id + (item.correct ? '!' : '')).join()}`,
    )
    .join(' ');

/** Everything on the site that can come back for review, as `/record/practices.json` tells it. */
export interface SitePractices {
  /** What {@link formatPractices} writes, by page; pages without practices are left out. */
  pages: Record<PageKey, string>;
  /** Former keys by today's key. */
  former: Record<ItemKey, ItemKey[]>;
}

/** Everything on the site that can come back for review. */
export const toSitePractices = ({ pages, former }: SitePractices): Practice[] =>
  Object.entries(pages).flatMap(([page, lists]) =>
    toPractices(page, parsePractices(lists), (key) => former[key] ?? []),
  );

/** Reads what {@link formatPractices} wrote. */
export const parsePractices = (text: string): PracticeList[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((list) => {
      const [, id = '', kind, names = ''] = /^([^:?]+)([:?])(.*)$/.exec(list) ?? [];
      return kind === ':'
        ? { kind: 'recap', id, items: names.split(',').map((item) => ({ id: item })) }
        : {
            kind: 'question',
            id,
            items: names
              .split(',')
              .map((item) => ({ id: item.replace('!', ''), correct: item.endsWith('!') })),
          };
    });

/**
 * What a record tells of the memory of something, one rating a day. A tick or an answer from before
 * answers were rated counts at its own date. Of a recap item the last rating of a day holds, as a
 * reader may correct it; of a question a wrong answer holds for its day, also when it was put right.
 */
export function getRatings(
  document: RecordDocument,
  { kind, parts }: Practice,
  now: number,
): Rating[] {
  const all = parts.flatMap(({ key, former, correct }): Rating[] => {
    const { on, at, log = [] } = readItem(document, key, former) ?? {};
    const rated = log.some(([time]) => time === at);
    return on && at && !rated ? [...log, [at, correct ? 3 : 1]] : log;
  });
  const dated = all.filter(([time]) => isKnownTime(time, now));
  // Of what a clock ahead has dated it is known only that it was: it is asked today, and dated then.
  if (dated.length === 0 && all.length > 0) return [[firstTime, 1]];
  const days = new Map<number, Rating>();
  for (const rating of dated.sort((a, b) => a[0] - b[0])) {
    const date = new Date(rating[0]).setHours(0, 0, 0, 0);
    if (kind === 'question' && days.get(date)?.[1] === 1) continue;
    days.set(date, rating);
  }
  return [...days.values()];
}

/** How well a recap item is known by the reader's own word: what was said last, rating or tick. */
export function getStanding(item: RecordItem | undefined, now = Infinity): Grade | undefined {
  const [ratedAt, grade] = item?.log?.findLast(([time]) => !isAhead(time, now)) ??
    item?.log?.at(-1) ?? [0];
  if (item && grade && ratedAt >= item.at) return grade;
  // After a tick that a clock ahead has dated: a rating takes it away without a hash, a reader with one.
  if (item && grade && isAhead(item.at, now) && !item.on && item.hash === '') return grade;
  return item?.on ? 3 : undefined;
}

/** Whether the choice made last was right when it was made, as its rating tells; else by today's key. */
function isAnsweredRightly(document: RecordDocument, { parts }: Practice): boolean {
  const [answer] = parts
    .map(({ key, former, correct }) => ({ correct, ...readItem(document, key, former) }))
    .filter(({ on }) => on)
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  const [ratedAt, grade] = answer?.log?.at(-1) ?? [0, 0];
  return grade && ratedAt >= (answer?.at ?? 0) ? grade > 1 : (answer?.correct ?? false);
}

/** Whether something is known: its statement stands, or its question was answered rightly last. */
export function isKnown(document: RecordDocument, practice: Practice): boolean {
  if (practice.kind === 'question') return isAnsweredRightly(document, practice);
  const [part] = practice.parts;
  return part !== undefined && getStanding(readItem(document, part.key, part.former)) === 3;
}
