import { makeStates, selectPart } from '../../../lib/rows/states.ts';
import { known, type Table, UnknownName } from '../../../lib/rows/table.ts';
import { findUnknownNames } from '../../../lib/rows/unknown-names.ts';
import { rowsSchema } from '../../../lib/schemas/rows.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { JsxElement, MdxDocument } from '../source/document.ts';
import type { SiteContent } from '../source/site-content.ts';
import type { YamlBlock } from '../source/yaml-block.ts';
import { suggest } from './suggest.ts';

/** States, rows and columns named in `rows.yaml`, and by the components that show it, have to exist. */
export function checkRows({ documents, rows }: SiteContent): Problem[] {
  return [
    ...rows.flatMap(checkFile),
    ...documents.flatMap((document) =>
      document.elements
        .filter(({ name }) => name === 'Rows' || name === 'BreakRows')
        .flatMap((element) => checkElement(document, element)),
    ),
  ];

  function checkElement({ source, session }: MdxDocument, element: JsxElement): Problem[] {
    const folder = source.path.replace(/\/[^/]*$/, '');
    const block = rows.find((other) => other.source.path === `${folder}/rows.yaml`);
    const hasBreak = (block?.data as { break?: unknown } | undefined)?.break !== undefined;
    if (!block || (element.name === 'BreakRows' && !hasBreak)) {
      const part = block ? 'break' : '';
      return [createProblem('missing-rows', source, element.offset, { session, part })];
    }
    const states = statesOf(block);
    return states && element.name === 'Rows' ? checkProps(states, source, element) : [];
  }
}

function checkFile(block: YamlBlock): Problem[] {
  const data = dataOf(block);
  if (!data) return [];
  return findUnknownNames(data).map(({ path, error }) =>
    toProblem(block.source, block.offsetOf(path, 'value'), error),
  );
}

/** The rows, where nothing else is wrong with them. */
function dataOf({ problems, data }: YamlBlock) {
  return problems.length > 0 ? undefined : rowsSchema.safeParse(data).data;
}

function statesOf(block: YamlBlock): Map<string, Table> | undefined {
  const data = dataOf(block);
  return data && findUnknownNames(data).length === 0 ? makeStates(data) : undefined;
}

function checkProps(
  states: ReadonlyMap<string, Table>,
  source: MdxDocument['source'],
  { attributes }: JsxElement,
): Problem[] {
  const propOf = (prop: string) => attributes.find(({ name }) => name === prop);
  const state = propOf('state');
  const table = states.get(String(state?.value));
  const wordsOf = (prop: string) => {
    const value = propOf(prop)?.value;
    return typeof value === 'string' ? value.split(' ') : undefined;
  };
  if (typeof state?.value !== 'string') return [];
  const name = state.value;
  if (!table) return attempt('state', () => known('상태', name, [...states.keys()]));
  return [
    ...attempt('rows', () => selectPart(table, { rows: wordsOf('rows') })),
    ...attempt('columns', () => selectPart(table, { columns: wordsOf('columns') })),
  ];

  function attempt(prop: string, look: () => unknown): Problem[] {
    try {
      look();
      return [];
    } catch (error) {
      if (!(error instanceof UnknownName)) throw error;
      return [toProblem(source, propOf(prop)?.offset ?? 0, error)];
    }
  }
}

function toProblem(
  source: MdxDocument['source'],
  offset: number,
  { kind, named: name, known: names }: UnknownName,
): Problem {
  const suggestion = suggest(name, names);
  const details = { kind, name, known: names.join(', '), suggestion };
  return createProblem('unknown-row-name', source, offset, details);
}
