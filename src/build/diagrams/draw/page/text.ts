import { escapeXml } from '../../../../lessons/diagrams/stored-diagram.ts';
import { paintRole } from './paint.ts';
import { isShift, markup, round } from './svg.ts';

interface Row {
  text: string;
  left: number;
  right: number;
  baseline: number;
  bold: boolean;
}

/** Writes a text element again: one `<tspan>` a line at the place where the browser put it. */
export function textMarkup(element: SVGTextElement, matrix: DOMMatrix, baseSize: number): string {
  const style = getComputedStyle(element.querySelector('tspan:not(:has(tspan))') ?? element);
  const rows = readRows(element, ascentOf(style));
  const anchor = getComputedStyle(element).textAnchor;
  const shift = isShift(matrix);
  // Lines are joined by a space, so that they are found and copied as separate words. It hangs at
  // the end of its line and would draw the line off its place.
  const space =
    anchor === 'middle' ? widthOf(' ', style) / 2 : anchor === 'end' ? widthOf(' ', style) : 0;
  const place = ({ left, right, baseline }: Row, hang = 0) => {
    const x = (anchor === 'middle' ? (left + right) / 2 : anchor === 'end' ? right : left) + hang;
    return shift
      ? { x: round(x + matrix.e), y: round(baseline + matrix.f) }
      : { x: round(x), y: round(baseline) };
  };
  const first = rows[0];
  if (!first) return '';
  const size = round(Number.parseFloat(style.fontSize));
  const attributes = {
    ...(rows.length === 1 && place(first)),
    class: `f-${element.closest('.edgeLabel') ? 'label' : (paintRole(style.fill, 'fill', true) ?? 'ink')}`,
    'font-size': size === baseSize ? undefined : size,
    'font-weight': rows.every(({ bold }) => bold) ? 600 : undefined,
    'text-anchor': anchor === 'middle' ? undefined : anchor,
    transform: shift ? undefined : matrix.toString(),
  };
  const content = rows.length === 1 ? escapeXml(first.text) : rows.map(lineMarkup).join(' ');
  return markup('text', attributes, content);

  function lineMarkup(row: Row, i: number): string {
    const hang = i < rows.length - 1 ? space : 0;
    const weight = row.bold && !attributes['font-weight'] ? 600 : undefined;
    return markup('tspan', { ...place(row, hang), 'font-weight': weight }, escapeXml(row.text));
  }
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
      const bold = isBold(element, index);
      rows.push({ text: character, left: x, right: x + width, baseline: y + ascent, bold });
    }
  }
  return rows.map((row) => ({ ...row, text: row.text.replace(/\s+/g, ' ').trim() }));
}

/** Whether the innermost element around a character is bold. */
function isBold(element: SVGTextElement, index: number): boolean {
  let at = 0;
  const spans = [...element.querySelectorAll('tspan')].filter(
    (span) => !span.querySelector('tspan'),
  );
  const span = spans.find((candidate) => (at += candidate.getNumberOfChars()) > index) ?? element;
  return Number(getComputedStyle(span).fontWeight) >= 600;
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

const ascentOf = (style: CSSStyleDeclaration) => measure('가', style).fontBoundingBoxAscent;
const widthOf = (text: string, style: CSSStyleDeclaration) => measure(text, style).width;

function measure(text: string, style: CSSStyleDeclaration): TextMetrics {
  if (!context) throw new Error('the browser has no canvas to measure text with');
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return context.measureText(text);
}
