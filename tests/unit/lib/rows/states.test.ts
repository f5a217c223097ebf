import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeStates, selectPart } from '../../../../src/lib/rows/states.ts';
import { findUnknownNames } from '../../../../src/lib/rows/unknown-names.ts';
import type { Table } from '../../../../src/lib/rows/table.ts';
import { rowsSchema, type RowsData } from '../../../../src/lib/schemas/rows.ts';

const written = parse(
  readFileSync('content/sessions/01-introduction/rows.yaml', 'utf8'),
) as unknown;
const data = rowsSchema.parse(written);
const states = makeStates(data);

const cells = (table: Table | undefined, ...columns: string[]) =>
  table?.rows.map((row) => columns.map((column) => row.cells[column]));

describe('the rows of the first session', () => {
  it('name nothing that is not there', () => expect(findUnknownNames(data)).toEqual([]));

  it('come in with a duplicate, a missing value, a code and a late arrival', () => {
    expect(cells(states.get('raw'), '예약번호', '인원', '상태')).toEqual([
      ['R101', '2', '확정'],
      ['R102', '4', '확정'],
      ['R102', '4', '확정'],
      ['R103', '', '확정'],
      ['R104', '3', '02'],
      ['R105', '6', '확정'],
    ]);
  });

  it('are cleaned without inventing what is missing', () => {
    expect(cells(states.get('cleaned'), '예약번호', '인원', '상태')).toEqual([
      ['R101', '2', '확정'],
      ['R102', '4', '확정'],
      ['R103', '', '확정'],
      ['R104', '3', '취소'],
      ['R105', '6', '확정'],
    ]);
  });

  it.each([
    ['dashboard', ['3', '0', '8', '1'], ['1', '1', '4', '0']],
    ['dashboard-at-midnight', ['2', '0', '2', '1'], ['1', '1', '4', '0']],
    ['dashboard-uncleaned', ['3', '0', '8', '1'], ['2', '0', '8', '0']],
  ])('%s counts bookings and guests of each restaurant', (id, noodles, grill) => {
    expect(cells(states.get(id), '매장', '확정', '취소', '인원', '인원미상')).toEqual([
      ['가나국수', ...noodles],
      ['다라화로', ...grill],
    ]);
  });

  it('serve a model and the service itself', () => {
    expect(cells(states.get('features'), '예약번호', '여유시간')?.[0]).toEqual(['R101', '8.8']);
    expect(cells(states.get('returned'), '예약번호', '확인전화')).toEqual([['R105', '필요']]);
  });

  it('know which rows they were made from, in every state', () => {
    const raw = data.rows.map(({ id }) => id);
    for (const { rows } of states.values()) {
      for (const { origins } of rows) {
        expect(origins.length).toBeGreaterThan(0);
        expect(raw).toEqual(expect.arrayContaining([...origins]));
      }
    }
    expect(states.get('dashboard')?.rows.map(({ origins }) => origins)).toEqual([
      ['plain', 'missing', 'late'],
      ['sent', 'coded'],
    ]);
  });

  it('have a cell for every column, in every state', () => {
    for (const { columns, rows } of states.values()) {
      for (const row of rows)
        expect(Object.keys(row.cells)).toEqual(expect.arrayContaining([...columns]));
    }
  });
});

describe('parts of a table', () => {
  const raw = states.get('raw');
  it('keep the order of the columns asked for', () => {
    const part = raw && selectPart(raw, { rows: ['late', 'plain'], columns: ['상태', '예약번호'] });
    expect(part?.columns).toEqual(['상태', '예약번호']);
    expect(part?.rows.map(({ id }) => id)).toEqual(['plain', 'late']);
  });
  it('refuse names that are not there', () => {
    expect(() => raw && selectPart(raw, { rows: ['nobody'] })).toThrow('행: nobody');
    expect(() => raw && selectPart(raw, { columns: ['이름'] })).toThrow('열: 이름');
  });
});

describe('names that a file of rows mentions', () => {
  const small: RowsData = rowsSchema.parse({
    label: '행',
    columns: ['번호', '값'],
    rows: [{ id: 'one', cells: ['1', 'a'] }],
    tables: { 표: [{ 번호: '1', 이름: '하나' }] },
  });
  const withState = (state: object): RowsData =>
    rowsSchema.parse({ ...small, states: [{ id: 'first', steps: [{ select: ['번호'] }] }, state] });

  it.each([
    ['a later state', { id: 'x', from: 'y', steps: [{ select: ['번호'] }] }, '상태: y'],
    ['itself', { id: 'x', from: 'x', steps: [{ select: ['번호'] }] }, '상태: x'],
    ['steps of itself', { id: 'x', steps: [{ run: 'x' }] }, '상태: x'],
    [
      'a column that a state dropped',
      { id: 'x', from: 'first', steps: [{ unique: '값' }] },
      '열: 값',
    ],
    [
      'no column, in each step',
      { id: 'x', steps: [{ decode: { column: 'c', codes: {} } }] },
      '열: c',
    ],
    [
      'no column to split',
      { id: 'x', steps: [{ split: { column: 'c', into: ['a', 'b'] } }] },
      '열: c',
    ],
    ['no column to join on', { id: 'x', steps: [{ join: { table: '표', on: 'c' } }] }, '열: c'],
    ['no table', { id: 'x', steps: [{ join: { table: '책상', on: '번호' } }] }, '표: 책상'],
    [
      'no column to sum',
      { id: 'x', steps: [{ group: { by: ['번호'], columns: { 합: { sum: 'c' } } } }] },
      '열: c',
    ],
    ['no column to group by', { id: 'x', steps: [{ group: { by: ['c'], columns: {} } }] }, '열: c'],
    ['no column to test', { id: 'x', steps: [{ where: { column: 'c', is: '' } }] }, '열: c'],
    ['no moment', { id: 'x', steps: [{ hours: { column: 'h', from: 'c', to: '번호' } }] }, '열: c'],
  ])('%s', (_what, state, message) => {
    expect(findUnknownNames(withState(state)).map(({ error }) => error.message)).toEqual([message]);
  });
});

it('grouping loses no row and counts none twice, whatever the values', { timeout: 60_000 }, () => {
  const value = fc.constantFrom('가', '나', '');
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1 }), (pairs) => {
      const table = rowsSchema.parse({
        label: '행',
        columns: ['갈래', '값'],
        rows: pairs.map((pair, i) => ({ id: `r${i}`, cells: pair })),
        states: [{ id: 'grouped', steps: [{ group: { by: ['갈래'], columns: { 수: {} } } }] }],
      });
      const rows = makeStates(table).get('grouped')?.rows ?? [];
      expect(rows.flatMap(({ origins }) => origins).sort()).toEqual(
        table.rows.map(({ id }) => id).sort(),
      );
      expect(rows.map(({ cells }) => Number(cells['수'])).reduce((a, b) => a + b)).toBe(
        pairs.length,
      );
    }),
  );
});
