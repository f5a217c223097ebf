import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import {
  readImport,
  getImportMessage,
  maxImportBytes,
  type ImportProblem,
} from '../../../../src/lib/record/import-file.ts';
import { isKnownTime } from '../../../../src/lib/record/clock.ts';
import { getLatestTime } from '../../../../src/lib/record/erase-record.ts';
import { sortKeys } from '../../../../src/lib/record/merge-record.ts';
import {
  exportFormat,
  getSum,
  parseRecordText,
  toExportText,
  toRecordText,
} from '../../../../src/lib/record/record-text.ts';
import { anyRecord } from './arbitraries.ts';

const now = Date.UTC(2026, 10, 22);
/** `SEED=… npx vitest run import-file` draws other files. */
const seed = Number(process.env['SEED'] ?? 20261122);
const report: string[] = [];
afterAll(() => {
  process.stdout.write(`record imports: ${report.join(', ')}, seed ${seed}\n`);
});

const utf8 = (text: string) => new TextEncoder().encode(text);
const at = now - 1000;
const key = 'introduction/recap/goals/what';
const sound = {
  version: 1,
  since: 0,
  items: { [key]: { at, on: true, hash: 'abcdef' } },
  pages: {},
};

/** An export as a hostile hand could make it: right format, right sum, any record. */
const forge = (record: unknown) =>
  JSON.stringify({ format: exportFormat, sum: getSum(JSON.stringify(sortKeys(record))), record });

const withItem = (item: unknown, name = key) => ({ ...sound, items: { [name]: item } });
const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

test('10,000 exported records are imported unchanged', { timeout: 180_000 }, () => {
  let count = 0;
  fc.assert(
    fc.property(anyRecord, (record) => {
      const text = toExportText(record, now);
      const result = readImport(utf8(text), Math.max(now, getLatestTime(record)));
      expect(result.ok && toRecordText(result.document)).toBe(toRecordText(record));
      count += 1;
    }),
    { numRuns: 10_000, seed },
  );
  expect(count).toBe(10_000);
  report.push(`${count} round trips identical`);
});

const hostile: [name: string, bytes: Uint8Array, problem: ImportProblem][] = [
  ['빈 파일', utf8(''), 'empty'],
  ['16MB를 넘는 파일', new Uint8Array(maxImportBytes + 1).fill(32), 'too-big'],
  ['이름만 바꾼 ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'zip'],
  ['이름만 바꾼 HTML', utf8('<!doctype html><title>x</title>'), 'html'],
  ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${forge(sound)}`, 'utf16le')), 'utf-16'],
  ['바이트 순서 표시가 없는 UTF-16', new Uint8Array(Buffer.from('{ }', 'utf16le')), 'utf-16'],
  ['UTF-8이 아닌 바이트', new Uint8Array([0x7b, 0xc3, 0x28, 0x7d]), 'not-text'],
  ['잘린 JSON', utf8(forge(sound).slice(0, -9)), 'not-json'],
  ['NaN', utf8(forge(sound).replace(String(at), 'NaN')), 'not-json'],
  ['깊이 100,000의 대괄호', utf8('['.repeat(100_000) + ']'.repeat(100_000)), 'altered'],
  ['기록 안의 깊은 중첩', utf8(`{"format":"${exportFormat}","record":${deep(100)}}`), 'bad-entry'],
  ['null', utf8('null'), 'not-record'],
  ['배열', utf8('[]'), 'not-record'],
  ['다른 JSON', utf8('{"name":"x"}'), 'not-record'],
  ['기록이 없는 파일', utf8(JSON.stringify({ format: exportFormat })), 'not-record'],
  ['버전 0', utf8(forge({ ...sound, version: 0 })), 'not-record'],
  ['버전 "1"', utf8(forge({ ...sound, version: '1' })), 'not-record'],
  ['더 새로운 버전', utf8(forge({ ...sound, version: 99 })), 'newer'],
  ['합이 맞지 않는 파일', utf8(forge(sound).replace('abcdef', 'abcdeg')), 'altered'],
  ['되풀이한 열쇠', utf8(forge(sound).replace('"since":0', '"since":5,"since":0')), 'altered'],
  [
    '__proto__ 항목',
    utf8(
      forge(
        JSON.parse(
          `{"version":1,"since":0,"pages":{},"items":{"__proto__":{"at":${at},"on":true,"hash":""}}}`,
        ),
      ),
    ),
    'bad-entry',
  ],
  ['constructor 항목', utf8(forge(withItem(sound.items[key], 'constructor'))), 'bad-entry'],
  ['모르는 칸', utf8(forge({ ...sound, extra: 1 })), 'bad-entry'],
  ['항목의 모르는 칸', utf8(forge(withItem({ at, on: true, hash: '', evil: 1 }))), 'bad-entry'],
  ['무한대 시각', utf8(forge(sound).replace(String(at), '1e999')), 'altered'],
  ['소수 시각', utf8(forge(withItem({ at: at + 0.5, on: true, hash: '' }))), 'bad-entry'],
  ['음수 시각', utf8(forge(withItem({ at: -1, on: true, hash: '' }))), 'bad-entry'],
  ['1980년', utf8(forge(withItem({ at: 315532800000, on: true, hash: '' }))), 'bad-entry'],
  ['275760년', utf8(forge(withItem({ at: 8.64e15, on: true, hash: '' }))), 'bad-entry'],
  ['글 대신 객체', utf8(forge(withItem({ at, on: true, hash: '', text: {} }))), 'bad-entry'],
  [
    '너무 긴 글',
    utf8(forge(withItem({ at, on: true, hash: '', text: 'x'.repeat(501) }))),
    'bad-entry',
  ],
  ['참이 아닌 체크', utf8(forge(withItem({ at, on: 'true', hash: '' }))), 'bad-entry'],
  [
    '평가 21개',
    utf8(forge(withItem({ at, on: true, hash: '', log: Array(21).fill([at, 3]) }))),
    'bad-entry',
  ],
  ['없는 평가', utf8(forge(withItem({ at, on: true, hash: '', log: [[at, 4]] }))), 'bad-entry'],
  ['주소가 아닌 이름', utf8(forge(withItem(sound.items[key], '../../etc/passwd'))), 'bad-entry'],
  ['HTML이 든 이름', utf8(forge(withItem(sound.items[key], '<img/src/x/onerror>'))), 'bad-entry'],
];

test.for(hostile)('refuses: %s', ([, bytes, problem]) => {
  const result = readImport(bytes, now);
  expect(result).toMatchObject({ ok: false, problem });
  expect(getImportMessage(problem)).toMatch(/요\. 지금 기록은 그대로예요\.$/);
  expect(Object.prototype).not.toHaveProperty('at');
});

test(
  'the largest record that a browser stores can be exported and imported',
  { timeout: 60_000 },
  () => {
    const text = '가'.repeat(500);
    const items: Record<string, unknown> = {};
    const count = 9700;
    for (let index = 0; index < count; index += 1) {
      items[`a/b/c/x${index}`] = { at, on: true, hash: '', text };
    }
    const record = parseRecordText(JSON.stringify({ ...sound, items })).document;
    const stored = toRecordText(record);
    // What a browser takes for one site, in characters.
    expect(stored.length).toBeGreaterThan(5 * 1024 * 1024);
    const bytes = utf8(toExportText(record, now));
    expect(bytes.length).toBeLessThan(maxImportBytes);
    const result = readImport(bytes, now);
    expect(result.ok && toRecordText(result.document) === stored).toBe(true);
  },
);

test(
  'takes a record of a clock ahead and turns only those times into unknown ones',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const taken = readImport(utf8(toExportText(record, now)), now);
        if (!taken.ok) throw new Error(taken.problem);
        expect(getLatestTime(taken.document)).toBeLessThanOrEqual(now + 86_400_000);
        expect(taken.repaired).toBe(getLatestTime(record) > now + 86_400_000);
        expect(Object.keys(taken.document.items).sort()).toEqual(Object.keys(record.items).sort());
        for (const [key, { at: time, on, hash, text, log }] of Object.entries(record.items)) {
          const known = taken.document.items[key];
          expect(known).toMatchObject({ on, hash, ...(text !== undefined && { text }) });
          expect(known?.at).toBe(time > now + 86_400_000 ? known?.at : time);
          expect(isKnownTime(known?.at ?? 0, now)).toBe(isKnownTime(time, now));
          const dated = (all: typeof log = []) => all.filter(([one]) => isKnownTime(one, now));
          expect(dated(known?.log)).toEqual(dated(log));
        }
        // The same on every device, however often: what was taken in is exported and taken in as it is.
        const again = readImport(utf8(toExportText(taken.document, now)), now);
        expect(again).toEqual({ ...taken, repaired: false });
      }),
      { numRuns: 1000, seed },
    );
  },
);

test('시계가 뒤로 간 기기에서는 가져온 시각을 그대로 둬요', () => {
  const result = readImport(utf8(forge(sound)), Date.UTC(2020, 5, 1));
  expect(result).toMatchObject({ ok: true, repaired: false, document: sound });
});

test('내보내기 전의 저장된 글도 받아요', () => {
  expect(readImport(utf8(JSON.stringify(sound)), now)).toMatchObject({ ok: true });
});

test('takes UTF-8 with a byte order mark', () => {
  expect(readImport(utf8(`\ufeff${forge(sound)}`), now)).toMatchObject({ ok: true });
});

test('2,000 damaged files neither throw nor come in by half', { timeout: 180_000 }, () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  let refused = 0;
  fc.assert(
    fc.property(anyRecord, fc.nat(), fc.nat(), fc.uint8Array({ maxLength: 6 }), (...drawn) => {
      const [record, place, length, junk] = drawn;
      const bytes = [...utf8(toExportText(record, now))];
      bytes.splice(place % bytes.length, length % 40, ...junk);
      const result = readImport(Uint8Array.from(bytes), Number.MAX_SAFE_INTEGER);
      if (result.ok) expect(toRecordText(result.document)).toBe(toRecordText(record));
      else refused += 1;
    }),
    { numRuns: 2000, seed },
  );
  expect(refused).toBeGreaterThan(1600);
  report.push(`${refused} of 2000 damaged files refused, the others unharmed`);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
});
