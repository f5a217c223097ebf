import type { ItemKey, PageKey } from './keys.ts';

/** Version of the shape below. Raise it together with a step in `migrations.ts`. */
export const recordVersion = 1;

/** How well a reader recalled an item: 1 몰랐어요, 2 헷갈려요, 3 알아요. */
export type Grade = 1 | 2 | 3;

/** One rating: when (milliseconds since 1970) and how well. */
export type Rating = [at: number, grade: Grade];

/** What one reader did with one item: a recap statement, an option of a survey, a choice of a question. */
export interface RecordItem {
  /** When `on` or `text` was last set, in milliseconds since 1970; 0 where only ratings exist. */
  at: number;
  /** Ticked or chosen. */
  on: boolean;
  /** Hash of the item's text at that time, or '' where it is not known. */
  hash: string;
  /** What the reader wrote beside an option with free text. */
  text?: string;
  /** Ratings in the order of time; the newest {@link maxRatings}. */
  log?: Rating[];
}

/** Where one reader is on one page. */
export interface PageVisit {
  /** When the place was last noted. */
  at: number;
  /** Id of the heading last read, or '' for the top of the page. */
  place: string;
  /** Text of that heading, to name it on other pages. */
  label: string;
  /** When the end of the page was reached; 0 for not yet. */
  readAt: number;
  /** Hash of each section as the reader last saw it, by heading id. */
  sections: Record<string, string>;
}

/** All that is kept about one reader, in one JSON text in the reader's own browser. */
export interface RecordDocument {
  version: typeof recordVersion;
  /** Entries of another copy that are not newer than this were erased on purpose. */
  since: number;
  items: Record<ItemKey, RecordItem>;
  pages: Record<PageKey, PageVisit>;
}

/** Ratings kept per item: enough for the schedule, small enough for a QR code. */
export const maxRatings = 20;

/** Longest free text and heading label, in UTF-16 units. */
export const maxText = 500;

/** Times outside of 2020–2100 are no times a reader could have made. */
export const minTime = 1577836800000;
export const maxTime = 4102444800000;

/** A record with nothing in it. Its maps have no prototype, so that no id can meet a built-in name. */
export const emptyRecord = (since = 0): RecordDocument => ({
  version: recordVersion,
  since,
  items: emptyMap(),
  pages: emptyMap(),
});

/** A map without a prototype. */
export const emptyMap = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;
