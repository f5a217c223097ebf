import type { Nodes } from 'mdast';
import { readAlert } from '../../../markdown/alerts.ts';
import { isFormula } from '../../../markdown/formulas.ts';
import { findInlineContainers } from '../../../markdown/inline-containers.ts';

/** The source of one paragraph, heading, cell or line of a component, reduced to its plain text. */
export interface VisibleSource {
  /**
   * As long as its source. Whatever is no plain text (code, addresses, tags, marks that were understood,
   * escaped characters) is U+0000.
   * Before an escaped bracket stands U+0001: others write formulas in them.
   */
  text: string;
  /** Offset of its first character in the file. */
  offset: number;
  /** Whether it is a paragraph, whose lines are joined when it is shown. */
  isParagraph: boolean;
}

const HIDDEN = '\u0000';
const ESCAPE = '\u0001';

/** The plain text of every inline container below a node. */
export function visibleSources(root: Nodes, source: string): VisibleSource[] {
  const alerts = new Set(alertOffsets(root));
  return findInlineContainers(root).flatMap((container) => {
    const [from, to] = [startOf(container), endOf(container)];
    if (from === undefined || to === undefined) return [];
    const letters = Array.from({ length: to - from }, () => HIDDEN);
    for (const child of container.children) copyText(child, source, from, letters);
    const isHtml = 'name' in container && /^[a-z]/.test(container.name ?? '');
    const isParagraph = !isHtml && !/^(heading|tableCell)$/.test(container.type);
    const whole = { text: letters.join(''), offset: from, isParagraph };
    return alerts.has(from) ? splitAlert(whole) : [whole];
  });
}

/** Where the text of each alert begins, with its kind in brackets. */
function alertOffsets(node: Nodes): (number | undefined)[] {
  const inside = 'children' in node ? node.children.flatMap(alertOffsets) : [];
  const isAlert = node.type === 'blockquote' && readAlert(node) !== undefined;
  return isAlert && node.children[0] ? [startOf(node.children[0]), ...inside] : inside;
}

/** `> [!NOTE]` is no text, and what follows in its line is a title of its own. */
function splitAlert(whole: VisibleSource): VisibleSource[] {
  const head = /^\[!\w+\][+-]?/.exec(whole.text)?.[0].length ?? 0;
  const end = (whole.text + '\n').indexOf('\n');
  const part = (from: number, to?: number) => ({
    ...whole,
    text: whole.text.slice(from, to),
    offset: whole.offset + from,
  });
  return [part(head, end), part(end + 1)];
}

function copyText(node: Nodes, source: string, from: number, letters: string[]): void {
  const [start, end] = [startOf(node), endOf(node)];
  if (start === undefined || end === undefined) return;
  const isMoney =
    (node.type as string) === 'inlineMath' && !isFormula(source.slice(start, end), source[end]);
  if (node.type === 'text' || isMoney) {
    // Escaped characters are meant, and what begins the lines of a quotation or a list is no text.
    const text = source
      .slice(start, end)
      .replaceAll(/\\[([\])]/g, (bracket) => ESCAPE + bracket[1])
      .replaceAll(/\\[!-/:-@[-`{-~]/g, HIDDEN.repeat(2))
      .replaceAll(/(?<=\n)[ \t>]+/g, (prefix) => ' '.repeat(prefix.length));
    letters.splice(start - from, text.length, ...text.split(''));
  } else if ('children' in node && !isBareAddress(node, source)) {
    for (const child of node.children) copyText(child, source, from, letters);
    // A single tilde strikes nothing through: it is shown.
    if (node.type === 'delete' && source[start + 1] !== '~') {
      letters[start - from] = letters[end - from - 1] = '~';
    }
  }
}

/** An address that became a link without any mark. */
const isBareAddress = (node: Nodes, source: string) =>
  node.type === 'link' && source[startOf(node) ?? 0] !== '[';

const startOf = (node: Nodes) => node.position?.start.offset;
const endOf = (node: Nodes) => node.position?.end.offset;
