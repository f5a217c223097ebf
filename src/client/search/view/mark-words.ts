const NAME = 'search';
const SKIPPED = '[data-pagefind-ignore], script, style, [hidden]';

/** Marks words on the page where a search led; the next click, tap or Escape takes the marks away. */
export function markWords(names: string[]): void {
  const body = document.querySelector('[data-pagefind-body]');
  if (!body || !('highlights' in CSS)) return;
  const ranges = rangesOf(textNodes(body), names);
  CSS.highlights.set(NAME, new Highlight(...ranges));
  reveal(ranges);
  const clear = () => CSS.highlights.delete(NAME);
  addEventListener('click', clear, { once: true });
  addEventListener('keydown', ({ key }) => key === 'Escape' && clear());
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function rangesOf(nodes: Text[], names: string[]): Range[] {
  const starts: number[] = [];
  let text = '';
  for (const { data } of nodes) {
    starts.push(text.length);
    text += data;
  }
  let index = 0;
  const place = (offset: number): [Text, number] | undefined => {
    while ((starts[index + 1] ?? Infinity) < offset) index++;
    const node = nodes[index];
    return node && [node, offset - (starts[index] ?? 0)];
  };
  return findMarks(text, names).flatMap(([start, end]) => {
    const from = place(start + 1);
    const to = place(end);
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(from[0], from[1] - 1);
    range.setEnd(...to);
    return [range];
  });
}

/**
 * Brings the first marked words of the section where the reader lands, or of the page, into view, and
 * unfolds them if all of its marks are folded.
 */
function reveal(ranges: Range[]): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const inside = (target ? rangesIn(target, ranges) : ranges).filter(isRendered);
  const folded = inside.map(({ startContainer }) => foldsAround(startContainer));
  const shown = folded.findIndex((folds) => folds.length === 0);
  if (shown < 0) for (const details of folded[0] ?? []) details.open = true;
  const first = inside[Math.max(0, shown)];
  if (first) showRange(first);
}

/** Whether a reader sees a range, at once or behind folds. */
const isRendered = ({ startContainer }: Range): boolean =>
  foldsAround(startContainer).length > 0 || !!startContainer.parentElement?.checkVisibility();

/** The ranges from an element on to the next heading. */
function rangesIn(target: Element, ranges: Range[]): Range[] {
  const headings = [...document.querySelectorAll('[data-pagefind-body] :is(h2, h3, h4)')];
  const next = headings.find((heading) => follows(heading, target) && !target.contains(heading));
  return ranges.filter(({ startContainer: node }) => {
    const after = target.contains(node) || follows(node, target);
    return after && !(next && (next.contains(node) || follows(node, next)));
  });
}

/** Scrolls no farther than it takes: the heading stays in view where there is room for both. */
function showRange(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  const isHidden = bottom > innerHeight || top < 0;
  if (isHidden) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

const follows = (node: Node, other: Node) =>
  !!(other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);

/** The closed details that hide a node. */
function foldsAround(node: Node): HTMLDetailsElement[] {
  const folds: HTMLDetailsElement[] = [];
  let details = node.parentElement?.closest('details');
  while (details) {
    const shown = details.open || details.querySelector(':scope > summary')?.contains(node);
    if (!shown) folds.push(details);
    details = details.parentElement?.closest('details');
  }
  return folds;
}

/** A stretch of a text, end not included. */
export type Stretch = [start: number, end: number];

/**
 * Places of words in a text, without overlaps. Foreign words stand alone, Korean ones may be
 * followed by particles; between the words of a name there may be a space or none.
 * @param names Names as words of the index, separated by spaces: `생애 주기`, `data lake`.
 */
export function findMarks(text: string, names: string[]): Stretch[] {
  const patterns = names
    .map((name) => name.split(' ').filter((word) => word !== ''))
    .filter((words) => words.length > 0)
    .sort((a, b) => b.join('').length - a.join('').length)
    .map(patternOf);
  if (patterns.length === 0) return [];
  const all = new RegExp(patterns.join('|'), 'giu');
  const marks: Stretch[] = [];
  for (const { 0: found, index } of text.matchAll(all)) {
    const last = marks.at(-1);
    // Words with nothing but a space between are one phrase.
    if (last && /^ ?$/.test(text.slice(last[1], index))) last[1] = index + found.length;
    else marks.push([index, index + found.length]);
  }
  return marks;
}

function patternOf(words: string[]): string {
  const pattern = words.map(escape).join('[\\s\\p{P}]{0,2}');
  const first = /^[\p{sc=Latin}\p{N}]/u.test(words[0] ?? '') ? '(?<![\\p{sc=Latin}\\p{N}])' : '';
  const last = /[\p{sc=Latin}\p{N}]$/u.test(words.at(-1) ?? '') ? '(?![\\p{sc=Latin}\\p{N}])' : '';
  return first + pattern + last;
}

const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
