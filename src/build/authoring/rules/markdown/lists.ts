import type { List, ListItem, Nodes, Parents } from 'mdast';
import { createProblem, type Problem } from '../../../problems/problem.ts';
import type { MdxDocument } from '../../source/document.ts';

/** Lists whose numbers readers would see changed, and boxes that nobody can tick. */
export function checkList(list: List, document: MdxDocument, parent: Parents): Problem[] {
  const { source } = document;
  const offset = list.position?.start.offset ?? 0;
  const line = source.text.slice(offset).split('\n')[0]?.slice(0, 30) ?? '';
  if (list.children.some(({ checked }) => typeof checked === 'boolean')) {
    const instead = '<Recap>이나 <Survey>를 쓰거나 대괄호를 지우세요. 여기서는 체크할 수 없어요.';
    return [createProblem('unsupported-markup', source, offset, { mark: line, instead })];
  }
  if (!list.ordered) return [];
  // `2022. 11. 5.` is a list to Markdown, and `11. 5.` one within another.
  if ((list.start ?? 0) >= 100 || list.children.some(beginsWithNumber)) {
    return [createProblem('numbered-date', source, offset, { line })];
  }
  const numbers = list.children.map((item) => numberOf(item, source.text));
  const wrong = findRenumbered(numbers);
  if (wrong !== undefined) {
    const place = list.children[wrong]?.position?.start.offset ?? offset;
    const shown = String((numbers[0] ?? 1) + wrong);
    const details = { written: String(numbers[wrong]), shown };
    return [createProblem('changed-number', source, place, details)];
  }
  const before = countBefore(list, parent);
  if (numbers[0] !== 1 || before === 0) return [];
  return [createProblem('changed-number', source, offset, { written: '1', next: before + 1 })];
}

const beginsWithNumber = ({ position, children: [first] }: ListItem) =>
  first?.type === 'list' &&
  first.ordered === true &&
  first.position?.start.line === position?.start.line;

const numberOf = (item: ListItem, text: string) =>
  Number(/^\d+/.exec(text.slice(item.position?.start.offset ?? 0))?.[0] ?? 1);

/** The first item whose number is neither the next one nor, as `1. 1. 1.`, that of all. */
function findRenumbered(numbers: readonly number[]): number | undefined {
  const [first = 1] = numbers;
  if (numbers.every((number) => number === first)) return undefined;
  const wrong = numbers.findIndex((number, i) => number !== first + i);
  return wrong < 0 ? undefined : wrong;
}

/** What stands between two parts of one list because its author forgot to indent it. */
const interruptions = new Set<Nodes['type']>(['blockquote', 'code', 'math', 'table']);

/** The last number of the list that this one was meant to go on, or 0. */
function countBefore(list: List, { children }: Parents): number {
  let at = (children as Nodes[]).indexOf(list);
  let onlyBlocks = true;
  const between = at;
  for (at -= 1; at >= 0; at--) {
    const node = children[at];
    if (node?.type === 'list') {
      const goesOn = node.ordered && between - at > 1 && (onlyBlocks || node.children.length === 1);
      return goesOn ? (node.start ?? 1) + node.children.length - 1 : 0;
    }
    if (node?.type === 'paragraph') onlyBlocks = false;
    else if (!node || !interruptions.has(node.type)) return 0;
  }
  return 0;
}
