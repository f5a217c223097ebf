/** A row of a small table, with the rows that it was made from. */
export interface Row {
  id: string;
  /** Ids of the rows as they came in. */
  origins: readonly string[];
  /** Text of each cell by its column; an empty text is a missing value. */
  cells: Readonly<Record<string, string>>;
}

export interface Table {
  columns: readonly string[];
  rows: readonly Row[];
}

/** Thrown when a step or an author names a column, table, state or row that doesn't exist. */
export class UnknownName extends Error {
  readonly kind: '열' | '표' | '상태' | '행';
  readonly named: string;
  readonly known: readonly string[];

  constructor(kind: UnknownName['kind'], named: string, known: readonly string[]) {
    super(`${kind}: ${named}`);
    this.kind = kind;
    this.named = named;
    this.known = known;
  }
}

/** `name` itself, if it is one of `known`; throws `UnknownName` where it isn't. */
export function known(kind: UnknownName['kind'], name: string, all: readonly string[]): string {
  if (!all.includes(name)) throw new UnknownName(kind, name, all);
  return name;
}

/** The text of a cell; throws `UnknownName` where the table has no such column. */
export function cellOf({ columns }: Table, { cells }: Row, column: string): string {
  return cells[known('열', column, columns)] ?? '';
}
