/** Elements that a cleaned drawing may hold, each with the attributes that it may carry. */
const shared = ['class', 'transform', 'fill', 'data-edge'];
const marked = ['marker-start', 'marker-end'];

export const whitelist: Record<string, readonly string[]> = {
  svg: ['xmlns', 'width', 'height', 'viewBox', 'font-size', 'text-anchor'],
  metadata: [],
  defs: [],
  g: ['class', 'transform', 'data-node', 'aria-hidden'],
  a: ['href', 'class'],
  path: [...shared, ...marked, 'd'],
  rect: [...shared, 'x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: [...shared, 'cx', 'cy', 'r'],
  ellipse: [...shared, 'cx', 'cy', 'rx', 'ry'],
  line: [...shared, ...marked, 'x1', 'y1', 'x2', 'y2'],
  polyline: [...shared, ...marked, 'points'],
  polygon: [...shared, ...marked, 'points'],
  text: ['class', 'x', 'y', 'transform', 'font-size', 'font-weight', 'text-anchor'],
  tspan: ['class', 'x', 'y', 'font-weight'],
  marker: ['id', 'viewBox', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient'],
};

/** Values that may point at something: an address of this site, a fragment, or another web page. */
export const isSafeLink = (href: string) => /^(\/(?!\/)|#|https?:\/\/)/.test(href);
