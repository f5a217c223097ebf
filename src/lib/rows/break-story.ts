import { breakRow, type BreakableRows, type Broken } from './break-row.ts';
import type { Finding } from './checks.ts';
import type { Table } from './table.ts';

export interface StoryTable {
  columns: string[];
  rows: StoryCell[][];
}

/** One step of what happens to a broken row: a heading, a sentence, and a small table. */
export interface StoryStep {
  title: string;
  text: string;
  table?: StoryTable;
}

interface StoryCell {
  text: string;
  /** Whether it is what the reader is to look at. */
  isMarked?: boolean;
}

/** Describes step by step what happens when a row is broken: arrival, checks, circuit, lineage, replay. */
export function describeBreak(data: BreakableRows, faultId: string, rowId?: string): StoryStep[] {
  const broken = breakRow(data, faultId, rowId);
  const found = broken.checks.filter((check) => check.found.length > 0);
  const names = found.map(({ name }) => name).join(', ');
  const isOpen = found.length > 0;
  const dashboard = dashboardTable(data, broken, isOpen);
  const isChanged = dashboard.rows.some((cells) => cells.some(({ isMarked }) => isMarked));
  return [
    {
      title: '도착',
      text: `행 ${broken.arrived.rows.length}개가 저장소에 도착했어요. 물결 밑줄이 있는 칸이 고장 난 곳이에요.`,
      table: arrivedTable(data, broken),
    },
    {
      title: '검사',
      text: isOpen
        ? `찾아낸 검사: ${names}.`
        : '어느 검사도 찾지 못했어요. 이런 고장은 검사를 더해야 막을 수 있어요.',
      table: checksTable(data, broken),
    },
    {
      title: '회로',
      text: circuitText(isOpen, isChanged),
      table: dashboard,
    },
    { title: '계보', text: lineageText(data, broken, isOpen) },
    {
      title: '수정과 재생',
      text: isOpen
        ? `${broken.fix} 그런 다음 처리를 재생하면 검사를 통과해 회로가 닫히고 빈칸이 채워져요.`
        : `${broken.fix} 그런 다음 처리를 재생하면 대시보드가 다시 만들어져요.`,
      table: {
        columns: [data.break.shows[0] ?? '', '재생한 뒤의 대시보드'],
        rows: rowsOf(data, broken.replayed).map(([name, numbers]) => [
          { text: name },
          { text: numbers },
        ]),
      },
    },
  ];
}

/** A check doesn't know whether what it found would have changed a number: a cancelled booking isn't counted. */
function circuitText(isOpen: boolean, isChanged: boolean): string {
  if (!isOpen)
    return isChanged
      ? '경보가 없어 회로는 닫힌 그대로예요. 틀린 숫자가 대시보드에 보여요.'
      : '경보가 없어 회로는 닫힌 그대로예요. 이번에는 대시보드의 숫자가 달라지지 않았어요.';
  const opened = '심각한 경보라서 회로가 열렸어요. 이 행들은 대시보드로 가지 않아요.';
  return isChanged
    ? `${opened} 그날은 틀린 숫자 대신 빈칸이 돼요.`
    : `${opened} 이번 고장은 숫자를 바꾸지 않지만, 검사는 거기까지 알지 못해서 그날을 비워 둬요.`;
}

function arrivedTable(data: BreakableRows, { arrived, wrong }: Broken): StoryTable {
  const { columns } = data.break;
  const isWrong = (id: string, column: string, i: number) =>
    wrong.some(
      (found) => found.row.id === id && (found.column ?? (i === 0 ? column : '')) === column,
    );
  return {
    columns,
    rows: arrived.rows.map(({ id, cells }) =>
      columns.map((column, i) => ({
        text: cells[column] || '(빈칸)',
        isMarked: isWrong(id, column, i),
      })),
    ),
  };
}

function checksTable(data: BreakableRows, { checks }: Broken): StoryTable {
  return {
    columns: ['검사', '무엇을 보나요?', '결과'],
    rows: checks.map(({ name, asks, found }) => [
      { text: name },
      { text: asks },
      found[0]
        ? {
            text: `실패: ${found.map((finding) => describe(data, finding)).join(', ')}`,
            isMarked: true,
          }
        : { text: '통과' },
    ]),
  };
}

function dashboardTable(data: BreakableRows, broken: Broken, isOpen: boolean): StoryTable {
  const right = new Map(rowsOf(data, broken.replayed));
  const wrong = new Map(rowsOf(data, broken.unstopped));
  return {
    columns: [data.break.shows[0] ?? '', '막지 않았다면', '대시보드'],
    rows: [...new Set([...right.keys(), ...wrong.keys()])].map((name) => {
      const numbers = wrong.get(name) ?? '(없음)';
      const cell = { text: numbers, isMarked: numbers !== right.get(name) };
      return [{ text: name }, cell, { text: isOpen ? '(비워 둠)' : numbers }];
    }),
  };
}

function lineageText(data: BreakableRows, { lineage, wrong }: Broken, isOpen: boolean): string {
  const [shown = '', name = ''] = [data.break.shows[0], data.break.columns[0]];
  const to = lineage.to?.cells[shown] ?? '';
  const from = lineage.from.map(({ cells }) => cells[name]).join(', ');
  const cause = wrong
    .map((finding) =>
      finding.column ? describe(data, finding) : `${finding.row.cells[name]} 중복`,
    )
    .join(', ');
  const what = isOpen ? `비어 있는 ‘${to}’` : `‘${to}’의 숫자`;
  return `${what}에서 계보를 거슬러 오르면 ${from}에 닿아요. 원인은 이것이에요: ${cause}.`;
}

/** Rows of the dashboard: the name of each, and its numbers in one line. */
function rowsOf(data: BreakableRows, { rows }: Table): [string, string][] {
  const [name = '', ...numbers] = data.break.shows;
  return rows.map(({ cells }) => [
    cells[name] ?? '',
    numbers.map((column) => `${column} ${cells[column]}`).join(', '),
  ]);
}

function describe({ break: { columns } }: BreakableRows, { row, column }: Finding): string {
  const name = row.cells[columns[0] ?? ''] ?? '';
  if (!column) return `${name} 행`;
  if (column === columns[0]) return `${name} 중복`;
  // A word joiner keeps a date in one line.
  const value = row.cells[column]?.replace(/(\d-)(?=\d)/g, '$1\u2060');
  return `${name}의 ${column} ‘${value || '빈칸'}’`;
}
