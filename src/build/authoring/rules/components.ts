import { type ComponentName, componentSchemas } from '../../../lib/schemas/components.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import { adviceForHtml, htmlTags } from '../source/html-tags.ts';
import type { JsxElement, MdxDocument } from '../source/document.ts';
import type { JsxAttribute } from '../source/jsx-attributes.ts';
import { findSchemaIssues, type SchemaIssue } from '../source/schema-issues.ts';
import type { SiteContent } from '../source/site-content.ts';
import { suggest } from './suggest.ts';

/** HTML that has no Markdown equivalent. */
const allowedHtml = new Set(['abbr', 'br', 'kbd', 'sub', 'sup', 'wbr']);

/** Boolean props, written without a value. */
const switches = new Set(['correct', 'freeText', 'notes', 'origins']);

/** Component names and props, against the schemas that the components themselves use. */
export const checkComponents = ({ documents }: SiteContent): Problem[] =>
  documents.flatMap((document) =>
    document.elements.flatMap((element) => checkElement(document, element)),
  );

function checkElement({ source }: MdxDocument, element: JsxElement): Problem[] {
  const { name, offset } = element;
  if (allowedHtml.has(name)) return [];
  if (!isComponent(name)) {
    const known = Object.keys(componentSchemas);
    const sameLetters = known.find((other) => other.toLowerCase() === name.toLowerCase());
    const isHtml = htmlTags.has(name) || (!sameLetters && (/^[a-z]/.test(name) || name === ''));
    const details = isHtml
      ? { name, instead: adviceForHtml(name) }
      : { name, suggestion: sameLetters ?? suggest(name, known) };
    return [createProblem('unknown-component', source, offset, details)];
  }
  const dynamic = element.attributes.filter(({ value }) => value === undefined);
  const given = Object.fromEntries(element.attributes.map((a) => [a.name, a.value]));
  const issues = findSchemaIssues(componentSchemas[name], given);
  return [
    ...dynamic.map((attribute) =>
      createProblem('wrong-prop', source, attribute.offset, {
        component: name,
        prop: attribute.name,
        value: attribute.written,
        expected: '중괄호 대신 이름="값" 꼴로 적어 주세요.',
      }),
    ),
    ...issues.flatMap((issue) => toProblem(source, element, issue, dynamic)),
  ];
}

/** Whether authors may use a component of this name. */
export const isComponent = (name: string): name is ComponentName =>
  Object.hasOwn(componentSchemas, name);

function toProblem(
  source: MdxDocument['source'],
  element: JsxElement,
  { kind, key: prop, value, expected, allowed }: SchemaIssue,
  dynamic: readonly JsxAttribute[],
): Problem[] {
  if (dynamic.some(({ name }) => name === prop)) return [];
  const component = element.name;
  const offset = element.attributes.find(({ name }) => name === prop)?.offset ?? element.offset;
  switch (kind) {
    case 'unknown': {
      const suggestion = suggest(prop, allowed);
      const details = { component, prop, allowed: allowed.join(', '), suggestion };
      return [createProblem('unknown-prop', source, offset, details)];
    }
    case 'missing':
      return [createProblem('missing-prop', source, offset, { component, prop })];
    case 'bad-id':
      return [createProblem('bad-id', source, offset, { id: value.replaceAll('"', '') })];
    case 'wrong': {
      const wanted = switches.has(prop)
        ? `${prop}에는 값을 적지 않아요. 그렇다면 ${prop}라고만 적고, 아니라면 지워 주세요.`
        : expected;
      const details = { component, prop, value, expected: wanted };
      return [createProblem('wrong-prop', source, offset, details)];
    }
  }
}
