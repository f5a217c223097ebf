import { paintRole } from './paint.ts';
import { type Attributes, isShift, markup, round } from './svg.ts';

/** Corner radius of boxes and groups, in the drawing's units. */
const RADIUS = { node: 6, group: 8 };

/** Writes a painted shape again, or nothing where it would not be seen. */
export function shapeMarkup(
  element: SVGGeometryElement,
  matrix: DOMMatrix,
  extra: Attributes,
): string {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return '';
  const fill = element.tagName === 'line' ? undefined : paintRole(style.fill, 'fill');
  const width = Number.parseFloat(style.strokeWidth);
  const stroke = width > 0 ? paintRole(style.stroke, 'stroke') : undefined;
  if (!fill && !stroke) return '';
  const geometry = geometryOf(element, matrix, fill);
  if (!geometry) return '';
  const painted = paint(fill, stroke, style, element.classList.contains('edge-thickness-thick'));
  return markup(element.tagName, { ...geometry, ...painted, ...extra });
}

/** Classes and presentation attributes of a shape. */
function paint(
  fill: string | undefined,
  stroke: string | undefined,
  style: CSSStyleDeclaration,
  thick = false,
): Attributes {
  const classes = [
    fill ? `f-${fill}` : '',
    stroke ? `s-${stroke}` : '',
    stroke && thick ? 'thick' : '',
    stroke && isDashed(style) ? 'dash' : '',
  ];
  return {
    class: classes.filter(Boolean).join(' '),
    fill: fill ? undefined : 'none',
    'fill-opacity':
      fill && fill !== 'paper' && opacityOf(style) < 1 ? round(opacityOf(style)) : undefined,
  };
}

/** Areas that overlap let each other be seen. */
const opacityOf = ({ fillOpacity, opacity }: CSSStyleDeclaration) =>
  Number(fillOpacity) * Number(opacity);

const isDashed = ({ strokeDasharray }: CSSStyleDeclaration) =>
  strokeDasharray !== 'none' && !/,?\s*0(px)?$/.test(strokeDasharray);

function geometryOf(
  element: SVGGeometryElement,
  matrix: DOMMatrix,
  fill: string | undefined,
): Attributes | undefined {
  const shift = isShift(matrix);
  const [dx, dy] = shift ? [matrix.e, matrix.f] : [0, 0];
  const transform = shift ? undefined : matrix.toString();
  const number = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '0') || 0;
  switch (element.tagName) {
    case 'rect': {
      const [width, height] = [number('width'), number('height')];
      if (width < 1 || height < 1) return undefined;
      const corner = fill === 'group' ? RADIUS.group : fill === 'paper' ? 0 : RADIUS.node;
      const rx = Math.max(number('rx'), Math.min(corner, height / 4));
      return {
        x: round(number('x') + dx),
        y: round(number('y') + dy),
        width: round(width),
        height: round(height),
        rx: rx > 0 ? round(rx) : undefined,
        transform,
      };
    }
    case 'circle':
    case 'ellipse':
      return {
        cx: round(number('cx') + dx),
        cy: round(number('cy') + dy),
        r: element.tagName === 'circle' ? round(number('r')) : undefined,
        rx: element.tagName === 'ellipse' ? round(number('rx')) : undefined,
        ry: element.tagName === 'ellipse' ? round(number('ry')) : undefined,
        transform,
      };
    case 'line':
      return {
        x1: round(number('x1') + dx),
        y1: round(number('y1') + dy),
        x2: round(number('x2') + dx),
        y2: round(number('y2') + dy),
        transform,
      };
    case 'path':
      return { d: element.getAttribute('d') ?? '', transform: shiftOrMatrix(matrix) };
    default:
      return { points: element.getAttribute('points') ?? '', transform: shiftOrMatrix(matrix) };
  }
}

/** SVGO folds a shift into the path's own coordinates. */
const shiftOrMatrix = (matrix: DOMMatrix) =>
  isShift(matrix)
    ? matrix.e || matrix.f
      ? `translate(${round(matrix.e)} ${round(matrix.f)})`
      : undefined
    : matrix.toString();

const KEPT = ['viewBox', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient'];

/** Writes the markers that edges ended with. */
export function markersMarkup(svg: SVGSVGElement, used: Map<string, string>): string {
  const markers = [...used].map(([original, id]) => {
    const marker = svg.querySelector(`marker[id="${CSS.escape(original)}"]`);
    if (!marker) return '';
    const kept = Object.fromEntries(
      KEPT.map((name) => [name, marker.getAttribute(name) ?? undefined]),
    );
    return markup('marker', { id, ...kept }, [...marker.children].map(partMarkup).join(''));
  });
  return markers.length ? markup('defs', {}, markers.join('')) : '';
}

/** Parts of a marker keep their geometry; it is relative to the marker. */
function partMarkup(part: Element): string {
  const style = getComputedStyle(part);
  const geometry = Object.fromEntries(
    ['d', 'points', 'cx', 'cy', 'r', 'x', 'y', 'width', 'height'].map((name) => [
      name,
      part.getAttribute(name) ?? undefined,
    ]),
  );
  const fill = paintRole(style.fill, 'fill');
  const stroke =
    Number.parseFloat(style.strokeWidth) > 0 ? paintRole(style.stroke, 'stroke') : undefined;
  return markup(part.tagName, { ...geometry, ...paint(fill && 'line', stroke && 'line', style) });
}
