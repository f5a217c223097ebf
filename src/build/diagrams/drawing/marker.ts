import { markup } from './markup.ts';
import { paint } from './shape.ts';
import { paintRole } from './paint.ts';

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
