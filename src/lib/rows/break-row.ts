import type { BreakData } from '../schemas/break-rows.ts';
import type { RowsData } from '../schemas/rows.ts';
import { findBroken, findDifferences, type Checked, type Finding } from './checks.ts';
import { rawTable, runState } from './states.ts';
import { known, type Row, type Table } from './table.ts';

export type BreakableRows = RowsData & { break: BreakData };

/** The outcome of a day on which one row was broken. */
export interface Broken {
  /** The rows as the dashboard would read them. */
  arrived: Table;
  /** What is wrong with them. */
  wrong: Finding[];
  /** The checks with what they found. A hard alert: one finding opens the circuit. */
  checks: { name: string; asks: string; found: Finding[] }[];
  /** The dashboard as these rows would have made it, had no check stopped them. */
  unstopped: Table;
  /** The dashboard after the fix and the replay. */
  replayed: Table;
  /** The row of the dashboard that the broken row goes into, and the rows that this one comes from. */
  lineage: { to: Row | undefined; from: Row[] };
  fix: string;
}

/** The rows of the day when nothing is wrong. */
export function soundRows(data: BreakableRows): Table {
  const { columns, rows } = rawTable(data);
  return {
    columns,
    rows: rows.flatMap((row) => {
      const cells = data.break.sound[row.id];
      return cells === null ? [] : [{ ...row, cells: { ...row.cells, ...cells } }];
    }),
  };
}

/** Breaks the row `rowId` in the way of `faultId`; throws `UnknownName` where there is none. */
export function breakRow(data: BreakableRows, faultId: string, rowId?: string): Broken {
  const { faults, checks, dashboard } = data.break;
  const fault = faults.find(({ id }) => id === faultId);
  if (!fault) throw new Error(`no fault ${faultId}`);
  const sent = soundRows(data);
  const target = known(
    '행',
    rowId ?? fault.row,
    sent.rows.map(({ id }) => id),
  );
  const rows = change(sent, target, fault.set, fault.again);
  const copy = change(rows, target, fault.copy);
  const checked: Checked = { rows, copy, sent };
  const replayed = runState(data, dashboard, sent);
  const to = replayed.rows.find(({ origins }) => origins.includes(target));
  return {
    arrived: copy,
    wrong: findDifferences(sent, copy),
    checks: checks.map(({ name, asks, rules }) => ({
      name,
      asks,
      found: rules.flatMap((rule) => findBroken(rule, checked)),
    })),
    unstopped: runState(data, dashboard, copy),
    replayed,
    lineage: { to, from: sent.rows.filter(({ id }) => to?.origins.includes(id)) },
    fix: fault.fix,
  };
}

/** A table with other cells in one row, which may come a second time. */
function change(table: Table, target: string, set: Row['cells'] = {}, again?: Row['cells']): Table {
  const rows = table.rows.flatMap((row): Row[] => {
    if (row.id !== target) return [row];
    const changed = { ...row, cells: { ...row.cells, ...set } };
    if (!again) return [changed];
    return [changed, { ...row, id: `${row.id}-again`, cells: { ...row.cells, ...again } }];
  });
  return { columns: table.columns, rows };
}
