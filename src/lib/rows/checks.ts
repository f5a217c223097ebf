import type { BreakRule } from '../schemas/break-rows.ts';
import { cellOf, type Row, type Table } from './table.ts';

/** A row that fails a check, and the column it fails in; no column when the row is missing. */
export interface Finding {
  row: Row;
  column?: string;
}

/** What a check looks at: the rows as they came, their second copy, and the rows that were sent. */
export interface Checked {
  rows: Table;
  copy: Table;
  sent: Table;
}

/** The rows that break a rule. */
export function findBroken(rule: BreakRule, { rows, copy, sent }: Checked): Finding[] {
  const { before, complete, unique, filled, oneOf, atLeast, same } = rule;
  if (before) return where(before.column, (value) => value >= before.moment);
  if (complete) {
    const came = rows.rows.filter((row) => cellOf(rows, row, complete.column) < complete.moment);
    const missing = sent.rows.filter(({ id }) => !came.some((row) => row.id === id));
    return missing.map((row) => ({ row }));
  }
  if (unique) {
    const seen = new Set<string>();
    return where(unique, (value) => seen.size === seen.add(value).size);
  }
  if (filled) return where(filled, (value) => value === '');
  if (oneOf) return where(oneOf.column, (value) => !oneOf.values.includes(value));
  if (atLeast) {
    return where(atLeast.column, (value) => value !== '' && Number(value) < atLeast.number);
  }
  return same ? findDifferences(rows, copy) : [];

  function where(column: string, isBroken: (value: string) => boolean): Finding[] {
    return rows.rows
      .filter((row) => isBroken(cellOf(rows, row, column)))
      .map((row) => ({ row, column }));
  }
}

/** Cells of `other` that differ from those of the same row in `table`, and rows that it doesn't have. */
export function findDifferences(table: Table, other: Table): Finding[] {
  return other.rows.flatMap((row): Finding[] => {
    const twin = table.rows.find(({ id }) => id === row.id);
    if (!twin) return [{ row }];
    const columns = table.columns.filter((name) => row.cells[name] !== twin.cells[name]);
    return columns.map((column) => ({ row, column }));
  });
}
