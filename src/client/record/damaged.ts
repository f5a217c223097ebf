import { maxDamaged, readSlot, removeSlot, slots, writeSlot, type OpenStorage } from './slots.ts';

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
