import type { Code, Paragraph, Parents } from 'mdast';
import { knownLanguages, readCodeMeta, readLanguage } from '../../../markdown/code-blocks.ts';
import { createProblem, type Problem } from '../../../problems/problem.ts';
import type { MdxDocument } from '../../source/document.ts';
import { suggest } from '../suggest.ts';

/** Words after a fence that would be dropped, and marked lines that the code doesn't have. */
export function checkCode(node: Code, { source }: MdxDocument): Problem[] {
  if (node.lang?.toLowerCase().startsWith('mermaid')) return [];
  const offset = node.position?.start.offset ?? 0;
  const first = source.text.slice(offset).split('\n')[0]?.trim() ?? '';
  const problem = (instead: string) => [
    createProblem('unsupported-markup', source, offset, { mark: first.slice(0, 40), instead }),
  ];
  const [, lang = '', title] = /^([^:]*):(.+)$/.exec(node.lang ?? '') ?? [];
  if (title) return problem(`파일 이름은 \`\`\`${lang} title="${title}"로 적으세요.`);
  const { rest, marked } = readCodeMeta(node.meta ?? '');
  const language = readLanguage(node);
  if (language === undefined) {
    const near = suggest(node.lang?.toLowerCase() ?? '', knownLanguages());
    return problem(
      `색을 붙일 줄 모르는 언어예요. ${near ? `혹시 '${near}' 아닌가요? ` : ''}색이 없어도 되면 text라고 적으세요.`,
    );
  }
  if (rest && language !== 'text') {
    return problem(`“${rest}”은 읽지 않아요. title="파일 이름"과 칠할 줄 {2,4-5}만 적으세요.`);
  }
  const lines = node.value.split('\n').length;
  const beyond = [...marked].find((line) => line > lines);
  return beyond ? problem(`코드는 ${lines}줄이라 ${beyond}번째 줄을 칠할 수 없어요.`) : [];
}

/** Columns from which Markdown, but not MDX, takes a paragraph for code. */
const CODE_INDENT = 4;

/** A paragraph that stands so far to the right that its author meant code. */
export function checkIndent(node: Paragraph, { source }: MdxDocument, parent: Parents): Problem[] {
  if (parent.type.startsWith('mdxJsx')) return [];
  const offset = node.position?.start.offset ?? 0;
  if (columnsBefore(offset, source.text) - usualColumn(node, parent, source.text) < CODE_INDENT) {
    return [];
  }
  const mark = source.text.slice(offset).split('\n')[0]?.slice(0, 40) ?? '';
  const instead =
    '들여 쓴 글은 코드가 되지 않아요. 코드면 ```로 감싸고, 글이면 앞의 빈칸을 지우세요.';
  return [createProblem('unsupported-markup', source, offset, { mark, instead })];
}

/** Columns between the beginning of a line, or the marker of a list or quotation, and an offset. */
function columnsBefore(offset: number, text: string): number {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const isOnlySpace = /^[ \t>]*$/.test(line);
  return isOnlySpace ? widthOf(line) : widthOf(/[ \t]*$/.exec(line)?.[0] ?? '');
}

/** Where a paragraph stands that is no code: below the first of its block, or a space behind its marker. */
function usualColumn(node: Paragraph, parent: Parents, text: string): number {
  const offset = node.position?.start.offset ?? 0;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const first = parent.children[0]?.position?.start.offset ?? 0;
  const start = parent.position?.start.offset ?? 0;
  if (parent.type === 'root') return 0;
  if (parent.type === 'footnoteDefinition') return columnsBefore(start, text) + CODE_INDENT;
  if (!/^[ \t>]*$/.test(line)) return 1;
  if (first === offset) return widthOf(line.slice(0, line.lastIndexOf('>') + 1)) + 1;
  return widthOf(text.slice(text.lastIndexOf('\n', first - 1) + 1, first));
}

const widthOf = (text: string) => text.replaceAll('\t', '    ').length;
