import type { Nodes, Parents, Table } from 'mdast';
import { createProblem, type Problem } from '../../../problems/problem.ts';
import type { MdxDocument } from '../../source/document.ts';

/** Cells that would be dropped or shown empty, and text below a table that becomes one of its rows. */
export function checkTable(table: Table, { source }: MdxDocument, parent: Parents): Problem[] {
  const columns = table.align?.length ?? 0;
  const next = (parent.children as Nodes[])[(parent.children as Nodes[]).indexOf(table) + 1];
  // A row that begins like a list, a quotation or a heading ends the table.
  if (next?.position && next.position.start.line === (table.position?.end.line ?? 0) + 1) {
    const start = next.position.start.offset ?? 0;
    const row = source.text.slice(start, next.position.end.offset).split('\n')[0] ?? '';
    const instead = '이 줄 앞에 |를 넣거나, 표가 아니면 위에 빈 줄을 두세요.';
    return [
      createProblem('unsupported-markup', source, start, { mark: row.slice(0, 40), instead }),
    ];
  }
  return table.children.flatMap(({ position }) => {
    const start = position?.start.offset ?? 0;
    const row = source.text.slice(start, position?.end.offset).trim();
    const instead = adviceFor(row, columns);
    if (!instead) return [];
    return [
      createProblem('unsupported-markup', source, start, { mark: row.slice(0, 40), instead }),
    ];
  });
}

function adviceFor(row: string, columns: number): string | undefined {
  // A bar divides cells even within code; only a backslash keeps it.
  const cells = row.replaceAll(/\\./g, '').replace(/^\|/, '').replace(/\|$/, '').split('|');
  if (cells.some((cell) => (cell.match(/`/g)?.length ?? 0) % 2 === 1)) {
    return '코드 안의 |도 칸을 나눠요. \\|로 적으세요.';
  }
  if (cells.length > columns) return `칸을 ${columns}개로 맞추세요. 글자 |는 \\|로 적어요.`;
  if (columns > 1 && !/(?<!\\)\|/.test(row))
    return '표 아래에 빈 줄을 두세요. 글이 표의 줄이 됐어요.';
  return undefined;
}
