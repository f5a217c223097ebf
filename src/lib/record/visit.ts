import { emptyMap, type PageVisit, type RecordDocument } from './document.ts';
import { joinNames, withEntry } from './edit-record.ts';
import type { PageKey } from './keys.ts';
import { mergePages } from './merge-record.ts';
import { isSameText } from './text-hash.ts';

/** What is noted about a page while it is read. */
export interface VisitChange {
  place?: string;
  label?: string;
  read?: boolean;
  /** Hash of each section as the reader last saw it. */
  sections?: Record<string, string>;
}

/** Where a reader is on a page, under its name and the names it had before it was renamed. */
export const readVisit = (
  document: RecordDocument,
  page: PageKey,
  former: readonly PageKey[] = [],
): PageVisit | undefined => joinNames(document.pages, [page, ...former], mergePages);

/** A visit under the ids that its headings have today, by the former ones. */
export function followHeadings(
  visit: PageVisit | undefined,
  today: ReadonlyMap<string, string>,
): PageVisit | undefined {
  if (!visit || today.size === 0) return visit;
  const sections = emptyMap<string>();
  for (const [id, hash] of Object.entries(visit.sections)) sections[today.get(id) ?? id] = hash;
  return { ...visit, place: today.get(visit.place) ?? visit.place, sections };
}

/** Record with a visit noted, on top of what is known of the page. */
export function noteVisit(
  document: RecordDocument,
  page: PageKey,
  known: PageVisit | undefined,
  { place, label, read, sections }: VisitChange,
  at: number,
): RecordDocument {
  const last = known ?? { place: '', label: '', readAt: 0, sections: emptyMap() };
  const visit: PageVisit = {
    at,
    place: place ?? last.place,
    label: (label ?? last.label).slice(0, 80),
    readAt: read ? at : last.readAt,
    sections: Object.assign(emptyMap<string>(), sections ?? last.sections),
  };
  return { ...document, pages: withEntry(document.pages, page, visit) };
}

/** Pairs of an attribute: `ingestion:abc123 storage:def456`, sections with their hashes. */
export const parsePairs = (text: string): Map<string, string> =>
  new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((pair) => pair.split(':') as [string, string]),
  );

/** The sections that differ from what the reader saw last; none on a first visit. */
export function getChangedSections(
  visit: PageVisit | undefined,
  sections: ReadonlyMap<string, string>,
): { id: string; isNew: boolean }[] {
  if (!visit || Object.keys(visit.sections).length === 0) return [];
  return [...sections].flatMap(([id, hash]) => {
    const seen = visit.sections[id];
    return seen !== undefined && isSameText(seen, hash) ? [] : [{ id, isNew: seen === undefined }];
  });
}

/** Hashes to keep: of what was seen just now the new one, of the rest the one seen before. */
export function updateSections(
  visit: PageVisit | undefined,
  sections: ReadonlyMap<string, string>,
  seen: ReadonlySet<string>,
): Record<string, string> {
  const first = !visit || Object.keys(visit.sections).length === 0;
  const kept = emptyMap<string>();
  for (const [id, hash] of sections) {
    const known = first || seen.has(id) ? hash : visit.sections[id];
    if (known !== undefined) kept[id] = known;
  }
  return kept;
}

/** Id of the section before the first heading of a page; a link to it goes to the top. */
export const introId = 'page-start';
