import type { RowsData } from '../schemas/rows.ts';
import { breakRow } from './break-row.ts';
import { makeState, rawTable, runState } from './states.ts';
import { known, UnknownName } from './table.ts';

interface Unknown {
  /** Where it stands in the file. */
  path: PropertyKey[];
  error: UnknownName;
}

/** What a file of rows names and doesn't have: columns, tables, states and rows. */
export function findUnknownNames(data: RowsData): Unknown[] {
  const states = new Map([['raw', rawTable(data)]]);
  const found = [
    ...data.rows.flatMap(({ watch }, i) =>
      attempt(['rows', i, 'watch'], () => watch && known('열', watch, data.columns)),
    ),
    ...data.states.flatMap(({ id }, i) =>
      attempt(['states', i, 'id'], () => states.set(id, makeState(data, i, states))),
    ),
  ];
  return found.length > 0 ? found : findInBreak(data);
}

function findInBreak(data: RowsData): Unknown[] {
  const { break: broken } = data;
  if (!broken) return [];
  const rows = data.rows.map(({ id }) => id);
  const each = (names: string[], all: readonly string[], kind: '열' | '행') =>
    names.forEach((name) => known(kind, name, all));
  const found = [
    ...attempt(['break', 'columns'], () => each(broken.columns, data.columns, '열')),
    ...attempt(['break', 'sound'], () => each(Object.keys(broken.sound), rows, '행')),
    ...attempt(['break', 'dashboard'], () => runState(data, broken.dashboard, rawTable(data))),
    ...broken.faults.flatMap(({ id, set, again, copy }, i) =>
      attempt(['break', 'faults', i, 'id'], () => {
        each(Object.keys({ ...set, ...again, ...copy }), data.columns, '열');
        breakRow({ ...data, break: broken }, id);
      }),
    ),
  ];
  if (found.length > 0) return found;
  const { columns } = runState(data, broken.dashboard, rawTable(data));
  return attempt(['break', 'shows'], () => each(broken.shows, columns, '열'));
}

function attempt(path: PropertyKey[], look: () => unknown): Unknown[] {
  try {
    look();
    return [];
  } catch (error) {
    if (!(error instanceof UnknownName)) throw error;
    return [{ path, error }];
  }
}
