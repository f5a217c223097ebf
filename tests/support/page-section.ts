import { parseHTML } from 'linkedom';

/** What a reader finds under an anchor: its text with single spaces, and where its links lead. */
export interface PageSection {
  text: string;
  links: string[];
}

const inline = new Set(['A', 'B', 'CODE', 'DEL', 'EM', 'I', 'MARK', 'SPAN', 'STRONG', 'TERM-CARD']);

/**
 * The part of a page that belongs to an anchor: under a heading, everything up to the next heading
 * of its level or above; else the element itself. Without an anchor, the head of the page,
 * from its title to the first heading of the text. Definitions that pop up over a word
 * do not count.
 * Undefined where the page has no such anchor.
 */
export function pageSection(html: string, anchor?: string): PageSection | undefined {
  const { document } = parseHTML(html);
  const main = document.querySelector('main');
  const start = anchor ? document.getElementById(anchor) : main?.querySelector('h1');
  if (!main || !start || !main.contains(start)) return;
  for (const aside of main.querySelectorAll('[popover], nav, script')) aside.remove();
  for (const block of main.querySelectorAll('*')) {
    if (!inline.has(block.tagName)) block.replaceWith(' ', block, ' ');
  }

  const nodes = headingLevel(start) ? underHeading(main, start) : [...inOrder(start)];
  const links = nodes.flatMap((node) => (node as Element).getAttribute?.('href') ?? []);
  const text = nodes.map((node) => (node.nodeType === 3 ? node.textContent : '')).join('');
  return { text: plainText(text), links };
}

/** Text as it is compared: single spaces, without the invisible marks that keep words together. */
const plainText = (text: string) =>
  text
    .replace(/[\u00AD\u200B\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const headingLevel = (node: Node) => Number(/^h([1-6])$/i.exec(node.nodeName)?.[1] ?? 0);

function underHeading(main: Element, start: Element): Node[] {
  const nodes = [...inOrder(main)];
  const from = nodes.indexOf(start);
  const isTitle = headingLevel(start) === 1;
  const end = nodes.findIndex((node, index) => {
    const level = headingLevel(node);
    if (index <= from || !level) return false;
    return isTitle ? !start.closest('header')?.contains(node) : level <= headingLevel(start);
  });
  return nodes.slice(from, end < 0 ? undefined : end);
}

function* inOrder(node: Node): Generator<Node> {
  yield node;
  for (const child of node.childNodes) yield* inOrder(child);
}
