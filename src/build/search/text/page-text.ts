import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Dom } from 'parse5';

/** A stretch of running text: text nodes that no block element parts. */
export type TextRun = Dom.TextNode[];

const INLINE = new Set(
  'a abbr b bdi bdo br cite code data dfn em i ins kbd label mark q s samp small span strong sub sup term-card time tspan u var wbr'.split(
    ' ',
  ),
);

/** Collects the runs of text under an element, in document order. */
export function textRuns(root: Dom.Element): TextRun[] {
  const runs: TextRun[] = [[]];
  walk(root, runs);
  return runs.filter((run) => run.some(({ value }) => value.trim() !== ''));
}

function walk(node: Dom.ChildNode, runs: TextRun[]): void {
  if (tree.isTextNode(node)) runs.at(-1)?.push(node);
  if (!tree.isElementNode(node)) return;
  const block = !INLINE.has(node.tagName) || node.tagName === 'br';
  if (block) runs.push([]);
  for (const child of node.childNodes) walk(child, runs);
  if (block) runs.push([]);
}

/** The text of a run. */
export const runText = (run: TextRun) => run.map(({ value }) => value).join('');

/** The text of a node without markup, white space collapsed. */
export function plainText(node: Dom.ChildNode): string {
  if (tree.isTextNode(node)) return node.value.replace(/\s+/g, ' ');
  if (!tree.isElementNode(node)) return '';
  return node.childNodes.map(plainText).join('').replace(/\s+/g, ' ').trim();
}

/** Value of an attribute; `undefined` where it is missing. */
export const attribute = (element: Dom.Element, name: string) =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** Elements under (and with) a node for which the test holds; doesn't look inside a hit. */
export function findElements(
  node: Dom.ParentNode | Dom.ChildNode,
  test: (element: Dom.Element) => boolean,
): Dom.Element[] {
  if (tree.isElementNode(node) && test(node)) return [node];
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => findElements(child, test));
}
