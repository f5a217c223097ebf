import { idOf } from './anchors.ts';
import { isComponent } from './check-components.ts';
import { childRules, type ChildRule } from './child-rules.ts';
import type { MdxDocument } from '../source/mdx-document.ts';
import type { JsxElement } from '../source/mdx-parts.ts';
import { toString } from '../source/to-string.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { SiteContent } from '../source/site-content.ts';

type Child = JsxElement['node']['children'][number];

/** What stands inside components: the right parts, enough of them, and as paragraphs where it must. */
export const checkChildren = ({ documents }: SiteContent): Problem[] =>
  documents.flatMap((document) =>
    document.elements.flatMap((element) =>
      isComponent(element.name) ? checkElement(document, element, childRules[element.name]) : [],
    ),
  );

function checkElement(
  { source, elements }: MdxDocument,
  element: JsxElement,
  rule: ChildRule,
): Problem[] {
  const parent = element.name;
  const children = element.node.children.flatMap(unwrap).filter((child) => !isBlank(child));
  if (rule.within && element.parent?.name !== rule.within) {
    return [
      createProblem('wrong-parent', source, element.offset, { child: parent, parent: rule.within }),
    ];
  }
  const wrong = rule.only && children.filter((child) => kindOf(child) !== rule.only?.kind);
  if (wrong?.[0]) {
    const offset = wrong[0].position?.start.offset ?? element.offset;
    const details = { parent, child: nameOf(wrong[0]), allowed: rule.only?.name ?? '' };
    return [createProblem('wrong-child', source, offset, details)];
  }
  if (children.length < (rule.atLeast ?? 0)) {
    const expected = `${rule.only?.name ?? '글'}${(rule.atLeast ?? 0) > 1 ? ` ${rule.atLeast}개` : ''}`;
    return [createProblem('missing-child', source, element.offset, { parent, expected })];
  }
  if (
    rule.paragraphs &&
    element.node.children.some((child) => child.type === 'text' && !isBlank(child))
  ) {
    return [createProblem('missing-blank-line', source, element.offset, { component: parent })];
  }
  return parent === 'Question' ? checkChoices(source, element, elements) : [];
}

/** A reader can pick one choice: exactly one of them is correct. */
function checkChoices(
  source: MdxDocument['source'],
  question: JsxElement,
  elements: readonly JsxElement[],
): Problem[] {
  const [id, { offset }] = [idOf(question), question];
  const count = elements
    .filter(({ parent }) => parent === question)
    .filter(({ attributes }) =>
      attributes.some((a) => a.name === 'correct' && a.value === true),
    ).length;
  if (count === 0) return [createProblem('no-correct-choice', source, offset, { id })];
  return count > 1 ? [createProblem('many-correct-choices', source, offset, { id, count })] : [];
}

/** Parts that stand in one line become a paragraph; the rules look into it. */
function unwrap(child: Child): Child[] {
  if (child.type !== 'paragraph') return [child];
  const parts = child.children.filter((part) => !isBlank(part));
  const onlyParts = parts.every(({ type }) => type === 'mdxJsxTextElement' || type === 'image');
  return onlyParts && parts.length > 0 ? parts : [child];
}

function isBlank(child: Child | Child['type'] | object): boolean {
  const { type, value = '' } = child as { type: string; value?: string };
  if (type === 'text') return value.trim() === '';
  return type.endsWith('Expression') && /^\s*\/\*.*\*\/\s*$/s.test(value);
}

const kindOf = (child: Child) => ('name' in child && child.name ? child.name : child.type);

const kindNames: Record<string, string> = {
  blockquote: '인용',
  code: '코드',
  heading: '제목',
  image: '그림',
  list: '목록',
  table: '표',
};

function nameOf(child: Child): string {
  if ('name' in child && child.name) return `<${child.name}>`;
  return kindNames[child.type] ?? `글 “${toString(child).trim().slice(0, 20)}”`;
}
