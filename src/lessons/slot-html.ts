import { defaultTreeAdapter as tree, html, parseFragment, serialize } from 'parse5';
import type { DefaultTreeAdapterTypes as Dom } from 'parse5';
import type { ListKind } from '../lib/record/site-items.ts';

/** The content of a component, as inline HTML for a label and as text. */
export function readLabel(slot: string): { html: string; text: string } {
  const fragment = parseFragment(slot);
  const text = textOf(fragment).replace(/\s+/g, ' ').trim();
  for (const paragraph of elementsOf(fragment).filter(({ tagName }) => tagName === 'p')) {
    unwrap(paragraph);
  }
  return { html: serialize(fragment).trim(), text };
}

/** What only a list knows of its items. */
interface ListNames {
  kind: ListKind;
  id: string;
  /** Fingerprints by item. */
  hashes: ReadonlyMap<string, string>;
  single?: boolean;
}

/**
 * Rendered items of a list with the names that only the list knows: an item is rendered before its
 * list, and Astro has no context that holds under concurrent rendering.
 */
export function nameInputs(slot: string, { kind, id, hashes, single = false }: ListNames): string {
  const fragment = parseFragment(slot);
  for (const row of elementsOf(fragment)) {
    const item = attributeOf(row, 'data-item');
    if (item === undefined) continue;
    setAttribute(row, 'data-hash', hashes.get(item) ?? '');
    if (kind === 'recap') setAttribute(row, 'id', `recap-${id}-${item}`);
    for (const input of elementsOf(row).filter(({ tagName }) => tagName === 'input')) {
      const isText = attributeOf(input, 'type') === 'text';
      if (kind === 'survey' && !isText) setAttribute(input, 'type', single ? 'radio' : 'checkbox');
      setAttribute(input, 'name', names[kind](id, item, isText));
    }
  }
  return serialize(fragment);
}

const names: Record<ListKind, (id: string, item: string, isText: boolean) => string> = {
  recap: (id, item) => `${id}-${item}`,
  question: (id) => `question-${id}`,
  survey: (id, item, isText) => (isText ? `survey-${id}-${item}-text` : `survey-${id}[]`),
};

/** A rendered Markdown table with scoped headers; its first column holds the row headers. */
export function scopeTable(slot: string): string {
  const fragment = parseFragment(slot);
  const elements = elementsOf(fragment);
  for (const header of elements.filter(({ tagName }) => tagName === 'th')) {
    setAttribute(header, 'scope', 'col');
  }
  for (const body of elements.filter(({ tagName }) => tagName === 'tbody')) {
    for (const row of elementsOf(body).filter(({ tagName }) => tagName === 'tr')) {
      const cell = row.childNodes.find((child) => tree.isElementNode(child));
      if (cell) replaceByHeader(cell);
    }
  }
  return serialize(fragment);
}

/** Markdown has no row headers, so the first cell of each row becomes one. */
function replaceByHeader(cell: Dom.Element): void {
  const header = tree.createElement('th', html.NS.HTML, [
    { name: 'scope', value: 'row' },
    ...cell.attrs,
  ]);
  for (const child of [...cell.childNodes]) {
    tree.detachNode(child);
    tree.appendChild(header, child);
  }
  if (cell.parentNode) tree.insertBefore(cell.parentNode, header, cell);
  tree.detachNode(cell);
}

/** Puts what an element holds into its place, with a space on each side. */
function unwrap(element: Dom.Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  tree.insertTextBefore(parent, ' ', element);
  for (const child of [...element.childNodes]) {
    tree.detachNode(child);
    tree.insertBefore(parent, child, element);
  }
  tree.insertTextBefore(parent, ' ', element);
  tree.detachNode(element);
}

/** Text as a reader reads it: the definition card of a term is not part of it. */
function textOf(node: Dom.Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (tree.isElementNode(node) && attributeOf(node, 'class') === 'term__card') return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The elements below a node, in the order of the document. */
function elementsOf(node: Dom.ParentNode): Dom.Element[] {
  return node.childNodes
    .filter((child) => tree.isElementNode(child))
    .flatMap((one) => [one, ...elementsOf(one)]);
}

const attributeOf = ({ attrs }: Dom.Element, name: string) =>
  attrs.find((attribute) => attribute.name === name)?.value;

function setAttribute(element: Dom.Element, name: string, value: string): void {
  const known = element.attrs.find((attribute) => attribute.name === name);
  if (known) known.value = value;
  else element.attrs.push({ name, value });
}
