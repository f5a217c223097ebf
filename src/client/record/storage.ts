/**
 * Names under which the record is kept in the browser's storages. They start with the study's own, as
 * several sites may share one origin, for example on GitHub Pages.
 */
export const slots = {
  /** The record itself, in localStorage. */
  record: 'de-study.record',
  /** The same, in sessionStorage, while localStorage does not take it. */
  tab: 'de-study.record.tab',
  /** Prefix of texts that could not be read, kept for export: `de-study.record.damaged.1` … */
  damaged: 'de-study.record.damaged.',
  /** Prefix of what each page changed itself, under a name of its own. */
  own: 'de-study.record.own.',
  /** Set once the browser was asked to keep the data. */
  asked: 'de-study.record.asked',
} as const;

/** At most this many damaged texts are kept; then the record stays read-only until they are exported. */
const maxDamaged = 5;

/** The part of the Web Storage interface that the record uses. */
export type StorageArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Opens a storage; a browser that blocks storage throws already here. */
export type OpenStorage = () => StorageArea;

/** Reads a slot; undefined where the storage cannot be read at all. */
export function readSlot(open: OpenStorage, slot: string): string | null | undefined {
  try {
    return open().getItem(slot);
  } catch {
    return undefined;
  }
}

/** Writes a slot and reads it back: true only where the very same text came back. */
export function writeSlot(open: OpenStorage, slot: string, text: string): boolean {
  try {
    const area = open();
    area.setItem(slot, text);
    return area.getItem(slot) === text;
  } catch {
    return false;
  }
}

/** Removes a slot; true where it is gone. */
export function removeSlot(open: OpenStorage, slot: string): boolean {
  try {
    const area = open();
    area.removeItem(slot);
    return area.getItem(slot) === null;
  } catch {
    return false;
  }
}

/** The slots whose names begin with `prefix`; none where the storage cannot be read. */
export function listSlots(open: OpenStorage, prefix: string): string[] {
  try {
    const area = open();
    return Array.from({ length: area.length }, (_, index) => area.key(index) ?? '').filter((slot) =>
      slot.startsWith(prefix),
    );
  } catch {
    return [];
  }
}

/** Puts a damaged text aside, once; true where a copy of it is safe. */
export function keepDamaged(open: OpenStorage, text: string): boolean {
  for (let number = 1; number <= maxDamaged; number += 1) {
    const slot = slots.damaged + number;
    const kept = readSlot(open, slot);
    if (kept === text) return true;
    if (kept === null) {
      if (writeSlot(open, slot, text)) return true;
      // A half-written copy would be worse than none: the original stays where it is.
      removeSlot(open, slot);
      return false;
    }
  }
  return false;
}

/** All damaged texts that were put aside. */
export function listDamaged(open: OpenStorage): { slot: string; text: string }[] {
  return Array.from({ length: maxDamaged }, (_, index) => slots.damaged + (index + 1)).flatMap(
    (slot) => {
      const text = readSlot(open, slot);
      return typeof text === 'string' ? [{ slot, text }] : [];
    },
  );
}
