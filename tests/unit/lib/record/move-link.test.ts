import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyMap, emptyRecord, type RecordDocument } from '../../../../src/lib/record/document.ts';
import { importRecord } from '../../../../src/lib/record/import-record.ts';
import { packParts, packRecord, unpackRecord } from '../../../../src/lib/record/move-link.ts';
import { toRecordText } from '../../../../src/lib/record/record-text.ts';
import { anyRecord } from './arbitraries.ts';

const now = Date.UTC(2026, 10, 22);
const far = Number.MAX_SAFE_INTEGER;

const withoutSections = (record: RecordDocument) => ({
  ...record,
  pages: Object.assign(
    emptyMap(),
    Object.fromEntries(
      Object.entries(record.pages).map(([key, page]) => [key, { ...page, sections: {} }]),
    ),
  ),
});

function tickMany(count: number): RecordDocument {
  const record = emptyRecord();
  for (let index = 0; index < count; index += 1) {
    const hash = (index * 7919).toString(36).padStart(6, 'x');
    const key = `session/topic-${index % 12}/list/item-${index}`;
    record.items[key] = { at: now + index * 977, on: true, hash };
  }
  return record;
}

test('ticks and answers survive a move link', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord, async (record) => {
      const moved = await unpackRecord(await packRecord(record), far);
      expect(moved?.ok && toRecordText(moved.document)).toBe(toRecordText(withoutSections(record)));
    }),
    { numRuns: 300 },
  );
});

test('what exceeds one QR code is split, and the parts make the whole in any order', async () => {
  const record = tickMany(90);
  const parts = await packParts(record, 900);
  expect(parts?.length).toBeGreaterThan(1);
  let whole = emptyRecord();
  for (const part of (parts ?? []).toReversed()) {
    const moved = await unpackRecord(part, far);
    if (!moved?.ok) throw new Error('part');
    expect(moved.parts).toBe(parts?.length);
    whole = importRecord(whole, moved.document);
  }
  expect(toRecordText(whole)).toBe(toRecordText(record));
});

test('says when six parts are not enough', async () => {
  expect(await packParts(tickMany(3000), 900)).toBeUndefined();
});

const soundRecord = toRecordText(tickMany(1));

test('takes a sound record of any size', async () => {
  const fragment = `#move=1.1.${deflateRawSync(`${soundRecord}   `).toString('base64url')}`;
  expect((await unpackRecord(fragment, far))?.ok).toBe(true);
});

test.for([
  ['다른 조각 주소', '#ingestion', undefined],
  ['빈 링크', '#move=', 'broken-link'],
  ['잘린 링크', '#move=1.1.q1YqSy0qzszPU7', 'broken-link'],
  ['글자가 깨진 링크', '#move=1.1.%%%', 'broken-link'],
  [
    '부풀어 오르는 링크',
    `#move=1.1.${deflateRawSync(`${soundRecord}${' '.repeat(30_000_000)}`).toString('base64url')}`,
    'broken-link',
  ],
  [
    '더 새로운 기록',
    `#move=1.1.${deflateRawSync('{"version":99}').toString('base64url')}`,
    'newer',
  ],
  [
    '다른 모양',
    `#move=1.1.${deflateRawSync('{"version":1,"items":[]}').toString('base64url')}`,
    'bad-entry',
  ],
] as const)('%s', async ([, fragment, problem]) => {
  const moved = await unpackRecord(fragment, now);
  expect(moved && (moved.ok ? 'ok' : moved.problem)).toBe(problem);
});

test('나눈 수보다 뒤의 조각이라는 링크는 깨진 링크예요', async () => {
  const whole = await packRecord(emptyRecord());
  for (let part = 1; part <= 9; part += 1) {
    for (let parts = 1; parts <= 9; parts += 1) {
      const link = whole.replace('=1.1.', `=${part}.${parts}.`);
      const moved = await unpackRecord(link, Date.now());
      expect(moved).toMatchObject(part <= parts ? { ok: true } : { problem: 'broken-link' });
    }
  }
});
