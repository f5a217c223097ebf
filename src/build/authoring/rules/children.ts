import { plainText } from '../../../lessons/mdx.ts';
import type { ComponentName } from '../../../lib/schemas/components.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { JsxElement, MdxDocument } from '../source/document.ts';
import type { SiteContent } from '../source/site-content.ts';
import { idOf } from './anchors.ts';
import { isComponent } from './components.ts';

/** What may stand inside a component. */
interface ChildRule {
  /** The only kind of child: a component, a kind of Markdown node, or nothing at all. */
  only?: { kind: ComponentName | 'table' | 'image' | 'nothing'; name: string };
  atLeast?: number;
  /** The only component that it may stand in. */
  within?: ComponentName;
  /** Its text has to become paragraphs, so it stands on lines of its own. */
  paragraphs?: true;
}

const nothing = { only: { kind: 'nothing', name: '' } } as const;
const someText = { atLeast: 1 } as const;
const paragraphs = { atLeast: 1, paragraphs: true } as const;
const part = (name: ComponentName) => ({ kind: name, name: `<${name}>` });

const childRules: Record<ComponentName, ChildRule> = {
  BreakRows: nothing,
  Callout: paragraphs,
  Choice: { ...someText, within: 'Question' },
  Cite: nothing,
  Comparison: { only: { kind: 'table', name: '표' }, atLeast: 1 },
  Details: paragraphs,
  Diagram: nothing,
  DiagramStep: { ...someText, within: 'DiagramSteps' },
  DiagramSteps: { only: part('DiagramStep'), atLeast: 2 },
  Figure: { only: { kind: 'image', name: '그림' }, atLeast: 1 },
  Option: { ...someText, within: 'Survey' },
  Question: { only: part('Choice'), atLeast: 2 },
  Quote: paragraphs,
  Recap: { only: part('RecapItem'), atLeast: 1 },
  RecapItem: { ...someText, within: 'Recap' },
  Rows: nothing,
  Survey: { only: part('Option'), atLeast: 2 },
  Term: someText,
};

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
  return kindNames[child.type] ?? `글 “${plainText(child).trim().slice(0, 20)}”`;
}
