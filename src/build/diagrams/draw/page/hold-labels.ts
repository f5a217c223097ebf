import { decodeCharacters } from './outline/label-text.ts';

/** A label and what the drawing has in its place. */
export interface Difference {
  label: string;
  drawn: string;
}

/**
 * Gives the texts of Mermaid's drawing the spelling of the labels that it parsed: white space as
 * it is shown, characters instead of their codes, no space where only the weight of the letters
 * changes (`**저장**은`), none of the brackets that Mermaid adds to conditions.
 * Returns the first label that the drawing doesn't have after that, or a text that is no label.
 */
export function holdLabels(
  svg: SVGSVGElement,
  type: string,
  labels: string[],
): Difference | undefined {
  const texts = [...svg.querySelectorAll('text')].filter((text) => !text.closest('defs'));
  for (const text of texts) tidyText(text);
  const open = new Set(texts.filter((text) => squeeze(text.textContent ?? '')));
  for (const label of [...labels].sort((a, b) => b.length - a.length)) {
    const match = findTexts(texts, open, label, type);
    if (!match) return { label, drawn: nearest([...open], label) };
    respell(match, label);
    for (const text of match) open.delete(text);
  }
  const known = extras[type] ?? /^$/;
  const foreign = [...open].find((text) => {
    const words = wordsOf(text);
    return !/^[\d\s.,:%+\-/]*$/.test(words) && !known.test(words) && !labels.includes(words);
  });
  return foreign && { label: '', drawn: wordsOf(foreign) };
}

/** Words of Mermaid's own. */
const extras: Record<string, RegExp> = {
  classDiagram: /^«.*»$/,
  requirement: /^(<<.*>>|(ID|Risk|Verification|Doc Ref): .*)$/,
  sequence: /^(alt|and|box|break|critical|else|loop|opt|option|par|rect)$/,
  gitGraph: /^[\w-]+$/,
};

/** One text, or neighbours that together say the label: Mermaid cuts some labels into several. */
function findTexts(
  texts: SVGTextElement[],
  open: Set<SVGTextElement>,
  label: string,
  type: string,
) {
  const wanted = squeeze(label);
  // Conditions stand in brackets that nobody wrote.
  const isCondition = (text: SVGTextElement) =>
    type === 'sequence' && squeeze(text.textContent ?? '') === `[${wanted}]`;
  const whole = texts.find(
    (text) => open.has(text) && (squeeze(text.textContent ?? '') === wanted || isCondition(text)),
  );
  if (whole) return [whole];
  for (const from of texts.keys()) {
    let joined = '';
    for (let to = from; joined.length < wanted.length; to++) {
      const text = texts[to];
      if (!text || !open.has(text)) break;
      joined += squeeze(text.textContent ?? '');
      if (joined === wanted) return texts.slice(from, to + 1);
    }
  }
  return undefined;
}

/** Takes out of the texts what the label doesn't have: added brackets and spaces. */
function respell(texts: SVGTextElement[], label: string): void {
  let at = 0;
  for (const node of texts.flatMap(textNodes)) {
    let spelt = '';
    for (const character of node.data) {
      if (!character.trim()) {
        const isWritten = at === 0 || !label[at]?.trim() || !label[at - 1]?.trim();
        if (isWritten) {
          spelt += character;
          if (!label[at]?.trim()) at++;
        }
        continue;
      }
      while (label[at] && !label[at]?.trim()) at++;
      if (!label.startsWith(character, at)) continue;
      spelt += character;
      at += character.length;
    }
    node.data = spelt;
  }
}

/** Decodes characters and leaves the white space that is shown, so that each character counts. */
function tidyText(text: SVGTextElement): void {
  let afterSpace = true;
  const nodes = textNodes(text);
  nodes.forEach((node, i) => {
    const starts = i === 0 || lineOf(node) !== lineOf(nodes[i - 1] as Text);
    if (starts) afterSpace = true;
    let data = decodeCharacters(node.data).replace(/\s+/g, ' ');
    if (afterSpace) data = data.trimStart();
    const next = nodes[i + 1];
    if (!next || lineOf(next) !== lineOf(node)) data = data.trimEnd();
    node.data = data;
    if (data) afterSpace = data.endsWith(' ');
  });
}

/** The outermost `<tspan>` with a place of its own, or the text. */
function lineOf(node: Text): Element | null {
  let line: Element | null = node.parentElement;
  while (line && line.tagName === 'tspan' && !line.hasAttribute('x')) line = line.parentElement;
  return line;
}

function textNodes(text: SVGTextElement): Text[] {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

const wordsOf = (text: Element) => (text.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The text that shares most characters with the label, to show it beside the label. */
function nearest(texts: SVGTextElement[], label: string): string {
  const shared = (text: SVGTextElement) =>
    [...new Set(label)].filter((character) => text.textContent?.includes(character)).length;
  const best = texts.toSorted((a, b) => shared(b) - shared(a))[0];
  return best && shared(best) > 0 ? wordsOf(best) : '';
}
