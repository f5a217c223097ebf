import { parseDocument, isMap, isScalar, LineCounter } from 'yaml';
import { isPageKey, type ItemKey, type PageKey, prefixesOf } from '../../lib/record/keys.ts';

/**
 * `content/record-ids.yaml`: every item id that was ever published, and what became of those that are
 * gone. Readers' records hold these ids, so none may vanish silently or get another meaning.
 */
export interface Ledger {
  /** Line of each known item, counted from 1. */
  ids: Map<ItemKey, number>;
  /**
   * Former name → the name it leads to; a name may be an item, the front part of items (a list, a topic), or
   * a heading, `session/topic#heading`.
   */
  renamed: Map<string, { to: string; line: number }>;
  /** Removed item, list or topic → what it said. */
  removed: Map<string, { label: string; line: number }>;
}

/** Reads the ledger; throws on what is not YAML of that shape. */
export function parseLedger(text: string): Ledger {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  if (document.errors[0]) throw document.errors[0];
  const ledger: Ledger = { ids: new Map(), renamed: new Map(), removed: new Map() };
  const pairs = (section: string) => {
    const map = document.get(section);
    if (!isMap(map)) return [];
    return map.items.map(({ key, value }: { key: unknown; value: unknown }) => {
      const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
      return { key: String(key), value, line: counter.linePos(offset).line };
    });
  };
  for (const { key, value, line } of pairs('ids')) {
    for (const item of scalarText(value).split(/\s+/)) {
      if (item !== '') ledger.ids.set(`${key}/${item}`, line);
    }
  }
  for (const { key, value, line } of pairs('renamed')) {
    ledger.renamed.set(key, { to: scalarText(value), line });
  }
  for (const { key, value, line } of pairs('removed')) {
    ledger.removed.set(key, { label: scalarText(value), line });
  }
  return ledger;
}

/** Text of a value that is one word or line; an empty text for anything else. */
const scalarText = (value: unknown) => (isScalar(value) ? (value.source ?? '') : '');

/** Where a name leads after all renames of it or of what it stands in; undefined for a circle. */
export function resolveName(ledger: Ledger, name: string): string | undefined {
  let current = name;
  const seen = new Set<string>();
  while (!seen.has(current)) {
    seen.add(current);
    const from = prefixesOf(current).find((prefix) => ledger.renamed.has(prefix));
    if (from === undefined) return current;
    current = (ledger.renamed.get(from)?.to ?? '') + current.slice(from.length);
  }
  return undefined;
}

/** The tombstone of an item, its list or its topic. */
export const getTombstone = (ledger: Ledger, name: string) =>
  prefixesOf(name)
    .map((prefix) => ledger.removed.get(prefix))
    .find((found) => found !== undefined);

/** Former names by the name that they lead to today. */
export function getFormerNames(ledger: Ledger): Map<ItemKey, ItemKey[]> {
  const former = new Map<ItemKey, ItemKey[]>();
  for (const name of ledger.ids.keys()) {
    const now = resolveName(ledger, name);
    if (now !== undefined && now !== name) former.set(now, [...(former.get(now) ?? []), name]);
  }
  return former;
}

/** Former keys of a page, from renames of its own and of its session. */
export function getFormerPages(ledger: Ledger, page: PageKey): PageKey[] {
  const found = new Set<PageKey>();
  const collect = (name: string) => {
    for (const [from, { to }] of ledger.renamed) {
      if (name !== to && !name.startsWith(`${to}/`)) continue;
      const former = from + name.slice(to.length);
      if (!isPageKey(former) || found.has(former) || resolveName(ledger, former) !== page) continue;
      found.add(former);
      collect(former);
    }
  };
  collect(page);
  return [...found];
}

/** Former ids of a page's headings → the ids that they have today, under former names of the page as well. */
export function getFormerHeadings(ledger: Ledger, page: PageKey): Map<string, string> {
  const names = new Set([page, ...getFormerPages(ledger, page)]);
  const found = new Map<string, string>();
  for (const name of ledger.renamed.keys()) {
    const [where = '', id] = name.split('#');
    const [now, to] = resolveHeading(ledger, name)?.split('#') ?? [];
    if (id && to && names.has(where) && now === page) found.set(id, to);
  }
  return found;
}

/** Where a heading leads after all renames of it and of its page; undefined for a circle. */
export function resolveHeading(ledger: Ledger, name: string): string | undefined {
  let current = name;
  const seen = new Set<string>();
  while (!seen.has(current)) {
    seen.add(current);
    const [page = '', id = ''] = current.split('#');
    const next = ledger.renamed.get(current)?.to ?? `${resolveName(ledger, page) ?? ''}#${id}`;
    if (next === current) return current;
    current = next;
  }
  return undefined;
}
