import { escapeXml } from '../../../../lessons/diagrams/stored-diagram.ts';

/** Attributes in the order in which they are written; undefined ones are left out. */
export type Attributes = Record<string, string | number | undefined>;

/** Writes one element. */
export function markup(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A coordinate with one decimal. */
export const round = (value: number) => Math.round(value * 10) / 10;

/** Extent of everything drawn so far, in the drawing's own units. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const emptyBounds = (): Bounds => ({
  left: Infinity,
  top: Infinity,
  right: -Infinity,
  bottom: -Infinity,
});

/** Maps the element's own coordinates onto those of the drawing. */
export function matrixTo(svg: SVGSVGElement, element: SVGGraphicsElement): DOMMatrix {
  const from = element.getScreenCTM();
  const to = svg.getScreenCTM();
  if (!from || !to) throw new Error(`<${element.tagName}> is not rendered`);
  return DOMMatrix.fromMatrix(to).inverse().multiply(DOMMatrix.fromMatrix(from));
}

/** Widens `bounds` by the element's box. */
export function include(bounds: Bounds, element: SVGGraphicsElement, matrix: DOMMatrix): void {
  const { x, y, width, height } = element.getBBox();
  for (const [px, py] of [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ]) {
    const point = matrix.transformPoint({ x: px ?? 0, y: py ?? 0 });
    bounds.left = Math.min(bounds.left, point.x);
    bounds.right = Math.max(bounds.right, point.x);
    bounds.top = Math.min(bounds.top, point.y);
    bounds.bottom = Math.max(bounds.bottom, point.y);
  }
}

/** Whether the matrix does no more than move. */
export const isShift = ({ a, b, c, d }: DOMMatrix) =>
  near(a, 1) && near(b, 0) && near(c, 0) && near(d, 1);

const near = (value: number, target: number) => Math.abs(value - target) < 1e-4;
