import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxTime } from '../../../../src/lib/record/document.ts';
import { eraseRecord, getLatestTime } from '../../../../src/lib/record/erase-record.ts';
import { mergeRecords } from '../../../../src/lib/record/merge-record.ts';
import { importRecord, undoImport } from '../../../../src/lib/record/import-record.ts';
import { toRecordText } from '../../../../src/lib/record/record-text.ts';
import { anyRecord } from './arbitraries.ts';

/** The last milliseconds of the calendar have no later ones to erase up to. */
const record = anyRecord.filter((one) => getLatestTime(one) < maxTime - 10);
const runs = { numRuns: 2000 };
const isEmpty = ({ items, pages }: { items: object; pages: object }) =>
  Object.keys(items).length + Object.keys(pages).length === 0;

test('what is erased does not return from the record of another tab', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(record, (one) => isEmpty(mergeRecords(eraseRecord(one, 0), one))),
    runs,
  );
});

test('nor after an import of an old record and a second erasure', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(record, record, (old, file) => {
      const imported = importRecord(eraseRecord(old, 0), file);
      return isEmpty(mergeRecords(eraseRecord(imported, 0), imported));
    }),
    runs,
  );
});

test(
  'an undone import stays undone when merged with a tab that still has it, however often',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(record, record, (first, file) => {
        let before = first;
        for (let round = 0; round < 3; round++) {
          const after = importRecord(before, file);
          const undone = undoImport(after, before, after);
          expect(toRecordText(mergeRecords(undone, after))).toBe(toRecordText(undone));
          expect(undone.items).toEqual(before.items);
          before = undone;
        }
      }),
      runs,
    );
  },
);
