import { matrixTo } from './measure.ts';

/** A label farther from its edge than this was put there on purpose. */
const REACH = 16;

/**
 * How far an edge's label has to move to stand on its edge.
 * ELK puts labels a few units beside horizontal edges, and Mermaid 12.3 draws them there.
 */
export function labelShift(svg: SVGSVGElement, label: Element): { x: number; y: number } {
  const none = { x: 0, y: 0 };
  const id = label.querySelector('[data-id]')?.getAttribute('data-id') ?? '';
  const edge = svg.querySelector<SVGPathElement>(`path[data-id="${CSS.escape(id)}"]`);
  const ground = label.querySelector<SVGGraphicsElement>('rect.background, text');
  if (!edge || !ground || !id) return none;
  const box = ground.getBBox();
  const center = matrixTo(svg, ground).transformPoint({
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
  });
  const toDrawing = matrixTo(svg, edge);
  let best = { ...none, distance: REACH };
  for (let at = 0; at <= edge.getTotalLength(); at++) {
    const point = toDrawing.transformPoint(edge.getPointAtLength(at));
    const distance = Math.hypot(point.x - center.x, point.y - center.y);
    if (distance < best.distance) best = { x: point.x - center.x, y: point.y - center.y, distance };
  }
  return { x: best.x, y: best.y };
}
