import type { Blockquote, Code, InlineCode, Nodes, Parents } from 'mdast';
import { alertKinds, readAlert } from '../../../markdown/alerts.ts';
import { isFormula, meansFormula, renderFormula } from '../../../markdown/formulas.ts';
import { createProblem, placeOf, type Problem } from '../../../problems/problem.ts';
import type { MdxDocument } from '../../source/document.ts';
import type { SiteContent } from '../../source/site-content.ts';
import { checkCode, checkIndent } from './code.ts';
import { checkFootnotes } from './footnotes.ts';
import { findJoinedLine } from './line-breaks.ts';
import { checkList } from './lists.ts';
import { type Sign, signs, tableSigns } from './signs.ts';
import { checkTable } from './tables.ts';
import { type VisibleSource, visibleSources } from './visible-source.ts';

/** Markdown that this site reads differently from what its author meant, or not at all; invalid formulas. */
export const checkMarkup = ({ documents }: SiteContent): Problem[] =>
  documents.flatMap((document) => {
    const { tree, source } = document;
    if (!tree) return [];
    const ofBlocks = [...checkNode(tree, tree, document), ...checkFootnotes(document)];
    // What is wrong with a table, a list or code explains what is odd in its lines.
    const explained = new Set(
      ofBlocks.filter(({ code }) => code !== 'formula-syntax').map(({ line }) => line),
    );
    const texts = visibleSources(tree, source.text).filter(
      ({ offset }) => !explained.has(placeOf(source, offset).line),
    );
    return [...ofBlocks, ...texts.flatMap((text) => checkSigns(text, document))];
  });

function checkNode(node: Nodes, parent: Parents, document: MdxDocument): Problem[] {
  const problems = checkOne(node, parent, document);
  if (problems.some(({ code }) => code === 'numbered-date') || !('children' in node)) {
    return problems;
  }
  return [...problems, ...node.children.flatMap((child) => checkNode(child, node, document))];
}

function checkOne(node: Nodes, parent: Parents, document: MdxDocument): Problem[] {
  switch (node.type) {
    case 'list':
      return checkList(node, document, parent);
    case 'table':
      return checkTable(node, document, parent);
    case 'code':
      return node.lang === 'math' ? checkFormula(node, document) : checkCode(node, document);
    case 'paragraph':
      return checkIndent(node, document, parent);
    case 'blockquote':
      return checkAlert(node, document);
    case 'math':
    case 'inlineMath':
      return checkFormula(node, document);
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return checkExpression(node, document);
    default:
      return [];
  }
}

type Math = Omit<Code, 'type'> & { type: 'math' };
type InlineMath = Omit<InlineCode, 'type'> & { type: 'inlineMath' };

const unsupported = ({ source }: MdxDocument, offset: number, mark: string, instead: string) =>
  createProblem('unsupported-markup', source, offset, { mark, instead });

function checkSigns(text: VisibleSource, document: MdxDocument): Problem[] {
  const found = [
    ...signs.flatMap((sign) => findSign(sign, text) ?? []),
    ...tableSigns.flatMap((sign) => findSign(sign, text) ?? []).slice(0, 1),
  ];
  const joined = found.length === 0 && findJoinedLine(text, document.source.text);
  if (joined) return [createProblem('joined-lines', document.source, joined.offset, joined)];
  return found.map(({ at, length, instead }) => {
    const offset = text.offset + at;
    const mark = document.source.text.slice(offset, offset + length).split('\n')[0] ?? '';
    return unsupported(document, offset, mark.slice(0, 40), instead);
  });
}

function findSign([pattern, instead]: Sign, { text }: VisibleSource) {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const indent = /^\s*/.exec(found[0])?.[0].length ?? 0;
  return { at: found.index + indent, length: found[0].length - indent, instead };
}

function checkAlert(node: Blockquote, document: MdxDocument): Problem[] {
  const alert = readAlert(node);
  if (!alert) return [];
  const offset = node.position?.start.offset ?? 0;
  if (!alertKinds[alert.kind]) {
    const instead = '[!NOTE], [!TIP], [!QUESTION], [!CAUTION] 가운데 하나를 쓰세요.';
    return [unsupported(document, offset, `[!${alert.kind}]`, instead)];
  }
  if (alert.children.length > 0) return [];
  const instead = '다음 줄에 >로 시작하는 글을 적으세요.';
  return [unsupported(document, offset, `[!${alert.kind}]`, instead)];
}

function checkFormula(node: Code | Math | InlineMath, { source }: MdxDocument): Problem[] {
  const { value, position, type } = node;
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const written = source.text.slice(start, end);
  const problem = (details: string) => [
    createProblem('formula-syntax', source, start, { details }),
  ];
  if (type === 'math' && !/\n[\s>]*\$\$+[ \t]*$/.test(written)) {
    return problem('닫는 $$ 줄이 없어 그 뒤가 모두 수식이 됐어요');
  }
  if (type === 'inlineMath' && !isFormula(written, source.text[end])) {
    if (meansFormula(written)) {
      return problem('$ 안쪽의 빈칸을 없애고, 한글은 \\text{…} 안에 넣어 주세요');
    }
    return /[*`[\]{}<~\n]/.test(written) ? problem('$와 $ 사이에 다른 표시가 있어요') : [];
  }
  const result = renderFormula(value, type !== 'inlineMath' || written.startsWith('$$'));
  return 'html' in result ? [] : problem(result.details);
}

/** Empty braces vanish. */
function checkExpression(node: { value: string } & Nodes, document: MdxDocument): Problem[] {
  if (node.value.trim()) return [];
  return [unsupported(document, node.position?.start.offset ?? 0, '{}', '\\{\\}로 적으세요.')];
}
