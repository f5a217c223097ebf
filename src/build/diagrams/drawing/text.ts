import { escapeXml } from '../../../lib/diagrams/escape-xml.ts';
import { markup, round } from './markup.ts';
import { isShift } from './measure.ts';
import { paintRole } from './paint.ts';

interface Row {
  text: string;
  left: number;
  right: number;
  baseline: number;
}

/** Writes a text element anew: one `<tspan>` a line at the place where the browser put it. */
export function textMarkup(element: SVGTextElement, matrix: DOMMatrix, baseSize: number): string {
  const style = getComputedStyle(element.querySelector('tspan:not(:has(tspan))') ?? element);
  const rows = readRows(element, ascentOf(style));
  const anchor = getComputedStyle(element).textAnchor;
  const shift = isShift(matrix);
  const place = ({ left, right, baseline }: Row) => {
    const x = anchor === 'middle' ? (left + right) / 2 : anchor === 'end' ? right : left;
    return shift
      ? { x: round(x + matrix.e), y: round(baseline + matrix.f) }
      : { x: round(x), y: round(baseline) };
  };
  const first = rows[0];
  if (!first) return '';
  const size = round(Number.parseFloat(style.fontSize));
  const attributes = {
    ...(rows.length === 1 && place(first)),
    class: `f-${paintRole(style.fill, 'fill', true) ?? 'ink'}`,
    'font-size': size === baseSize ? undefined : size,
    'font-weight': Number(style.fontWeight) >= 600 ? 600 : undefined,
    'text-anchor': anchor === 'middle' ? undefined : anchor,
    transform: shift ? undefined : matrix.toString(),
  };
  const content =
    rows.length === 1
      ? escapeXml(first.text)
      : rows.map((row) => markup('tspan', place(row), escapeXml(row.text))).join(' ');
  return markup('text', attributes, content);
}

/** Groups the characters by the line on which they stand. */
function readRows(element: SVGTextElement, ascent: number): Row[] {
  const rows: Row[] = [];
  const characters = [...charactersOf(element)];
  for (const [character, index] of characters) {
    const { x, y, width } = element.getExtentOfChar(index);
    const last = rows.at(-1);
    if (last && Math.abs(last.baseline - (y + ascent)) < 1 && x >= last.left) {
      last.text += character;
      if (character.trim()) last.right = x + width;
    } else if (character.trim()) {
      rows.push({ text: character, left: x, right: x + width, baseline: y + ascent });
    }
  }
  return rows.map((row) => ({ ...row, text: row.text.replace(/\s+/g, ' ').trim() }));
}

/** Each addressable character with its index; collapsed white space has none. */
function* charactersOf(element: SVGTextElement): Generator<[string, number]> {
  const total = element.getNumberOfChars();
  const text = [...(element.textContent ?? '')].flatMap((character) => character.split(''));
  const surplus = text.length - total;
  let skipped = 0;
  let index = 0;
  for (const character of text) {
    if (index >= total) return;
    const collapses = /\s/.test(character) && (index === 0 || skipped < surplus);
    if (surplus > 0 && collapses && skipped < surplus) {
      skipped++;
      continue;
    }
    yield [character, index++];
  }
}

const context = document.createElement('canvas').getContext('2d');

function ascentOf(style: CSSStyleDeclaration): number {
  if (!context) return Number.parseFloat(style.fontSize) * 0.95;
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return context.measureText('가').fontBoundingBoxAscent;
}
