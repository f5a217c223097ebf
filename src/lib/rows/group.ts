import type { RowsStep } from '../schemas/rows.ts';
import { cellOf, known, type Row, type Table } from './table.ts';

type Group = NonNullable<RowsStep['group']>;
type Condition = NonNullable<RowsStep['where']>;

/** One row for each combination of values of `by`; knows all rows that it was made from. */
export function groupRows(table: Table, { by, columns }: Group): Table {
  by.forEach((column) => known('열', column, table.columns));
  const groups = Map.groupBy(table.rows, (row) =>
    by.map((column) => cellOf(table, row, column)).join(' '),
  );
  const rows = [...groups].map(([id, members]): Row => {
    const names = by.map((column): [string, string] => [column, members[0]?.cells[column] ?? '']);
    const numbers = Object.entries(columns).map(([column, summary]): [string, string] => [
      column,
      String(summarize(table, members, summary)),
    ]);
    const origins = [...new Set(members.flatMap((row) => row.origins))];
    return { id, origins, cells: Object.fromEntries([...names, ...numbers]) };
  });
  return { columns: [...by, ...Object.keys(columns)], rows };
}

function summarize(
  table: Table,
  members: readonly Row[],
  { sum, empty, where }: Group['columns'][string],
): number {
  const rows = where ? members.filter((row) => matches(table, row, where)) : members;
  if (sum) return rows.reduce((total, row) => total + Number(cellOf(table, row, sum)), 0);
  return empty ? rows.filter((row) => cellOf(table, row, empty) === '').length : rows.length;
}

/** Whether a row fulfils a condition. */
export function matches(table: Table, row: Row, { column, is, before, atLeast }: Condition) {
  const value = cellOf(table, row, column);
  return (
    (is === undefined || value === is) &&
    (before === undefined || value < before) &&
    (atLeast === undefined || Number(value) >= atLeast)
  );
}
