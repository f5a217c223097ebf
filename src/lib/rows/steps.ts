import type { RowsData, RowsStep } from '../schemas/rows.ts';
import { cellOf, known, type Row, type Table } from './table.ts';

type Group = NonNullable<RowsStep['group']>;
type Condition = NonNullable<RowsStep['where']>;

/**
 * Applies one step to a table and returns the new table; `run` takes the steps of another
 * state from `stepsOf`. Throws `UnknownName` when the step names something that doesn't exist.
 */
export function applyStep(
  table: Table,
  step: RowsStep,
  tables: RowsData['tables'],
  stepsOf: (state: string) => readonly RowsStep[],
): Table {
  const { unique, decode, add, split, join, hours, where, select, group, run } = step;
  if (unique) return keepRows(table, isFirst(table, unique));
  if (where) return keepRows(table, (row) => matches(table, row, where));
  if (decode) {
    const value = (row: Row) => cellOf(table, row, decode.column);
    return fill(table, [decode.column], (row) => [decode.codes[value(row)] ?? value(row)]);
  }
  if (add) return fill(table, [add.column], () => [add.value]);
  if (split) return fill(table, split.into, (row) => cellOf(table, row, split.column).split(' '));
  if (hours) return fill(table, [hours.column], (row) => [hoursBetween(table, row, hours)]);
  if (join) return joinTable(table, tables, join);
  if (select) {
    select.forEach((column) => known('열', column, table.columns));
    const pick = (row: Row) =>
      select.map((column): [string, string] => [column, cellOf(table, row, column)]);
    const rows = table.rows.map((row) => ({ ...row, cells: Object.fromEntries(pick(row)) }));
    return { columns: select, rows };
  }
  if (group) return groupRows(table, group);
  if (run) {
    return stepsOf(run).reduce((made, next) => applyStep(made, next, tables, stepsOf), table);
  }
  return table;
}

const keepRows = (table: Table, test: (row: Row) => boolean): Table => ({
  columns: table.columns,
  rows: table.rows.filter(test),
});

/** Whether a row is the first with its value of `column`. */
function isFirst(table: Table, column: string) {
  const seen = new Set<string>();
  return (row: Row) => seen.size < seen.add(cellOf(table, row, column)).size;
}

/** The table with new values in some columns; columns that it doesn't have yet come last. */
function fill(table: Table, columns: readonly string[], values: (row: Row) => string[]): Table {
  const rows = table.rows.map((row) => {
    const found = values(row);
    const cells = Object.fromEntries(columns.map((column, i) => [column, found[i] ?? '']));
    return { ...row, cells: { ...row.cells, ...cells } };
  });
  return { columns: [...new Set([...table.columns, ...columns])], rows };
}

function hoursBetween(table: Table, row: Row, { from, to }: { from: string; to: string }): string {
  const [start, end] = [from, to].map((column) => toTime(cellOf(table, row, column)));
  const hours = ((end ?? NaN) - (start ?? NaN)) / 3_600_000;
  return Number.isNaN(hours) ? '' : hours.toFixed(1);
}

const toTime = (moment: string) => Date.parse(`${moment.replace(' ', 'T')}Z`);

function joinTable(
  table: Table,
  tables: RowsData['tables'],
  { table: name, on }: { table: string; on: string },
): Table {
  const others = tables[known('표', name, Object.keys(tables))] ?? [];
  const added = Object.keys(others[0] ?? {}).filter((column) => column !== on);
  return fill(table, added, (row) => {
    const value = cellOf(table, row, on);
    const other = others.find((record) => record[on] === value);
    return added.map((column) => other?.[column] ?? '');
  });
}

/** One row for each combination of values of `by`; knows all rows that it was made from. */
function groupRows(table: Table, { by, columns }: Group): Table {
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
function matches(table: Table, row: Row, { column, is, before, atLeast }: Condition) {
  const value = cellOf(table, row, column);
  return (
    (is === undefined || value === is) &&
    (before === undefined || value < before) &&
    (atLeast === undefined || Number(value) >= atLeast)
  );
}
