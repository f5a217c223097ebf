import type { FootnoteDefinition, Nodes } from 'mdast';
import { createProblem, type Problem } from '../../../problems/problem.ts';
import type { MdxDocument } from '../../source/document.ts';

/** Footnotes that nobody would read: those without a mark in the text, and the second of a name. */
export function checkFootnotes({ tree, source }: MdxDocument): Problem[] {
  if (!tree) return [];
  const called = new Set<string>();
  const definitions: FootnoteDefinition[] = [];
  visit(tree);
  return definitions.flatMap((definition, i) => {
    const mark = `[^${definition.label ?? definition.identifier}]:`;
    const isSecond = definitions.findIndex((one) => isSame(one, definition)) < i;
    const instead = isSecond
      ? '같은 이름의 각주가 또 있어요. 이름을 바꾸세요.'
      : '이 각주를 단 자리에 [^이름]을 적거나 이 줄을 지우세요.';
    if (!isSecond && called.has(definition.identifier)) return [];
    const offset = definition.position?.start.offset ?? 0;
    return [createProblem('unsupported-markup', source, offset, { mark, instead })];
  });

  function visit(node: Nodes) {
    if (node.type === 'footnoteReference') called.add(node.identifier);
    if (node.type === 'footnoteDefinition') definitions.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  }
}

const isSame = (a: FootnoteDefinition, b: FootnoteDefinition) => a.identifier === b.identifier;
