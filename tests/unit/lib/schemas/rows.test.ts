import { describe, expect, it } from 'vitest';
import { rowsSchema } from '../../../../src/lib/schemas/rows.ts';

const good = {
  label: '행',
  columns: ['번호', '값'],
  rows: [{ id: 'one', cells: ['1', ''] }],
  states: [{ id: 'first', steps: [{ unique: '번호' }] }],
};

it('accepts a small table', () => expect(rowsSchema.safeParse(good).success).toBe(true));

describe('refuses', () => {
  it.each([
    [
      'a row with a cell too many',
      { rows: [{ id: 'one', cells: ['1', '', '2'] }] },
      ['rows', 0, 'cells'],
    ],
    ['two rows of one id', { rows: [...good.rows, ...good.rows] }, ['rows', 1, 'id']],
    ['two states of one id', { states: [...good.states, ...good.states] }, ['states', 1, 'id']],
    ['a state called raw', { states: [{ ...good.states[0], id: 'raw' }] }, ['states', 0, 'id']],
    [
      'a step with two pieces of work',
      { states: [{ id: 'a', steps: [{ unique: '번호', run: 'b' }] }] },
      ['states', 0, 'steps', 0],
    ],
    ['a step with none', { states: [{ id: 'a', steps: [{}] }] }, ['states', 0, 'steps', 0]],
    ['a column with a space', { columns: ['번 호', '값'] }, ['columns', 0]],
  ])('%s', (_what, change, path) => {
    const result = rowsSchema.safeParse({ ...good, ...change });
    expect(result.error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});
