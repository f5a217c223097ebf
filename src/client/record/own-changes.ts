import { emptyRecord, type RecordDocument } from '../../lib/record/document.ts';
import { toRecordText } from '../../lib/record/record-text.ts';
import { listSlots, type OpenStorage, removeSlot, slots, writeSlot } from './storage.ts';

/** Other tabs hear of a change within moments; after this time, in milliseconds, all of them have. */
const heard = 60 * 60 * 1000;

/**
 * What one page changed, in a slot that no other page writes. Two pages that write the whole record in the
 * same moment overwrite each other's change; if both are closed before they hear of it, the next page
 * finds it here.
 */
export class OwnChanges {
  #slot = '';
  #begun = -Infinity;
  #changes = emptyRecord();

  /** Keeps what differs between two records. Older changes are left in the slot that they have. */
  keep(local: OpenStorage, before: RecordDocument, after: RecordDocument, now: number): void {
    if (Math.abs(now - this.#begun) > heard / 2 || this.#changes.since < after.since) {
      this.#begun = now;
      this.#slot ||= Math.random().toString(36).slice(2);
      this.#changes = { ...emptyRecord(), since: after.since };
    }
    for (const part of ['items', 'pages'] as const) {
      const [changes, old, map]: Record<string, unknown>[] = [this.#changes, before, after].map(
        (record) => record[part],
      );
      for (const key in map) if (map[key] !== old?.[key] && changes) changes[key] = map[key];
    }
    writeSlot(local, `${slots.own}${this.#begun}.${this.#slot}`, toRecordText(this.#changes));
  }
}

/** Removes the changes that every page has heard of by now. */
export function dropOldChanges(local: OpenStorage, now: number): void {
  for (const slot of listSlots(local, slots.own)) {
    if (!(Math.abs(now - parseInt(slot.slice(slots.own.length))) <= heard)) removeSlot(local, slot);
  }
}
