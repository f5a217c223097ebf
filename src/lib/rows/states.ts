import type { RowsData } from '../schemas/rows.ts';
import { applyStep } from './steps.ts';
import { known, type Table } from './table.ts';

/** Every state of a session's rows by its id, each made from the one that it names. */
export function makeStates(data: RowsData): Map<string, Table> {
  const states = new Map([['raw', rawTable(data)]]);
  data.states.forEach((state, i) => states.set(state.id, makeState(data, i, states)));
  return states;
}

/** The state `id`, made from other rows than those of the file. */
export function runState(data: RowsData, id: string, start: Table): Table {
  const states = data.states.map((state) => state.id);
  const state = data.states[states.indexOf(known('상태', id, states))];
  const { from = 'raw', steps = [] } = state ?? {};
  const before = from === 'raw' ? start : runState(data, from, start);
  const stepsOf = (other: string) => data.states.find((one) => one.id === other)?.steps ?? [];
  return steps.reduce((table, step) => applyStep(table, step, data.tables, stepsOf), before);
}

/** The rows as they came in. */
export function rawTable({ columns, rows }: RowsData): Table {
  return {
    columns,
    rows: rows.map(({ id, cells }) => ({
      id,
      origins: [id],
      cells: Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])),
    })),
  };
}

/** The state at `index`; throws `UnknownName` where it names what isn't there, or not yet. */
export function makeState(
  data: RowsData,
  index: number,
  before: ReadonlyMap<string, Table>,
): Table {
  const { from = 'raw', steps = [] } = data.states[index] ?? {};
  const names = [...before.keys()];
  const start = before.get(known('상태', from, names)) ?? rawTable(data);
  return steps.reduce((table, step) => applyStep(table, step, data.tables, stepsOf), start);

  function stepsOf(id: string) {
    known('상태', id, names);
    return data.states.find((state) => state.id === id)?.steps ?? [];
  }
}

/** The rows and columns of a table that an author names, in the author's order. */
export function selectPart(
  table: Table,
  {
    rows,
    columns,
  }: { rows?: readonly string[] | undefined; columns?: readonly string[] | undefined },
): Table {
  columns?.forEach((column) => known('열', column, table.columns));
  rows?.forEach((id) =>
    known(
      '행',
      id,
      table.rows.map((row) => row.id),
    ),
  );
  return {
    columns: columns ?? table.columns,
    rows: rows ? table.rows.filter(({ id }) => rows.includes(id)) : table.rows,
  };
}
