import type { Blockquote, List, Nodes, Table, Text } from 'mdast';
import { alertKinds, readAlert } from '../../markdown/alerts.ts';
import { isFormula, renderFormula } from '../../markdown/formulas.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { MdxDocument } from '../source/document.ts';
import type { SiteContent } from '../source/site-content.ts';

/** Markdown that this site reads differently from what its author meant, or not at all; invalid formulas. */
export function checkMarkup({ documents }: SiteContent): Problem[] {
  return documents.flatMap((document) => (document.tree ? checkNode(document.tree, document) : []));
}

function checkNode(node: Nodes, document: MdxDocument): Problem[] {
  const check = checks[node.type] as
    ((node: Nodes, document: MdxDocument) => Problem[]) | undefined;
  const inside =
    'children' in node ? node.children.flatMap((child) => checkNode(child, document)) : [];
  return [...(check?.(node, document) ?? []), ...inside];
}

const unsupported = ({ source }: MdxDocument, offset: number, mark: string, instead: string) =>
  createProblem('unsupported-markup', source, offset, { mark, instead });

const checks = {
  text: checkDialects,
  list: checkStart,
  table: checkCells,
  blockquote: checkAlert,
  math: (node: { value: string } & Nodes, document: MdxDocument) =>
    checkFormula(node, document, true),
  inlineMath: (node: { value: string } & Nodes, document: MdxDocument) =>
    checkFormula(node, document, false),
  mdxTextExpression: checkExpression,
  mdxFlowExpression: checkExpression,
} as Record<string, unknown>;

/** Signs of other Markdown dialects, each with what to write here. */
const dialects: [RegExp, string][] = [
  [/^:{3,}.*/m, '<Callout kind="note"> … </Callout>이나 > [!NOTE]를 쓰세요.'],
  [/!?\[\[[^\]\n]+\]\]/, '[글](/sessions/…/) 모양의 링크로 적으세요.'],
  [/==[^=\s][^=\n]*==/, '**굵은 글씨**로 강조하세요.'],
  [/:[a-z][a-z0-9_+-]+:(?![\w/])/, '이모지를 그대로 넣거나 지우세요.'],
  [/[＜〈]\/?[A-Z][A-Za-z]*[^＞〉\n]*[＞〉]/, '꺾쇠를 반각 < >로 바꾸세요.'],
  [/^\[[ xX]\] .*/m, '앞에 "- "를 붙이거나 <Recap>을 쓰세요.'],
  [/^\|.+\|[ \t]*\n\|.+\|/m, '제목 줄 아래에 | --- | --- | 줄을 넣으세요.'],
];

function checkDialects(node: Text, document: MdxDocument): Problem[] {
  const start = node.position?.start.offset ?? 0;
  const written = document.source.text.slice(start, node.position?.end.offset);
  return dialects.flatMap(([pattern, instead]) => {
    const found = pattern.exec(written);
    if (!found || isEscaped(written, found.index)) return [];
    const mark = found[0].split('\n')[0] ?? '';
    return [unsupported(document, start + found.index, mark.slice(0, 40), instead)];
  });
}

const isEscaped = (text: string, at: number) => text[at - 1] === '\\';

/** `2022. 11. 5.` at the start of a line is a list to Markdown, which shows other numbers. */
function checkStart({ start, position }: List, { source }: MdxDocument): Problem[] {
  if (typeof start !== 'number' || start < 100) return [];
  const offset = position?.start.offset ?? 0;
  const line = source.text.slice(offset).split('\n')[0]?.slice(0, 30) ?? '';
  return [createProblem('numbered-date', source, offset, { line })];
}

/** Cells beyond those of the head would be dropped. */
function checkCells({ align, children }: Table, document: MdxDocument): Problem[] {
  const columns = align?.length ?? 0;
  return children.flatMap(({ position }) => {
    const start = position?.start.offset ?? 0;
    const row = document.source.text.slice(start, position?.end.offset);
    const plain = row
      .replaceAll(/`[^`]*`|\\\|/g, '')
      .trim()
      .replace(/^\||\|$/g, '');
    if (plain.split('|').length <= columns) return [];
    const instead = `칸을 ${columns}개로 맞추세요. 글자 |는 \\|로 적어요.`;
    return [unsupported(document, start, row.trim().slice(0, 40), instead)];
  });
}

function checkAlert(node: Blockquote, document: MdxDocument): Problem[] {
  const alert = readAlert(node);
  if (!alert || alertKinds[alert.kind]) return [];
  const instead = '[!NOTE], [!TIP], [!QUESTION], [!CAUTION] 가운데 하나를 쓰세요.';
  return [unsupported(document, node.position?.start.offset ?? 0, `[!${alert.kind}]`, instead)];
}

function checkFormula(
  { value, position }: { value: string } & Nodes,
  { source }: MdxDocument,
  isBlock: boolean,
): Problem[] {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  if (!isBlock && !isFormula(source.text.slice(start, end), source.text[end])) return [];
  const result = renderFormula(value, isBlock);
  return 'html' in result ? [] : [createProblem('formula-syntax', source, start, result)];
}

/** Empty braces vanish. */
function checkExpression(node: { value: string } & Nodes, document: MdxDocument): Problem[] {
  if (node.value.trim()) return [];
  return [unsupported(document, node.position?.start.offset ?? 0, '{}', '\\{\\}로 적으세요.')];
}
