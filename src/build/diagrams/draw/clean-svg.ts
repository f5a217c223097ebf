import { type CustomPlugin, type XastElement, optimize } from 'svgo';

/**
 * Makes a drawing small and harmless: only whitelisted elements and attributes, no styles, scripts
 * or event handlers, ids prefixed by the diagram's, coordinates with one decimal.
 */
export function cleanSvg(svg: string, id: string): string {
  const { data } = optimize(svg, {
    multipass: true,
    floatPrecision: 1,
    plugins: [
      dropUnlisted,
      'removeComments',
      'removeDoctype',
      'removeXMLProcInst',
      { name: 'convertShapeToPath', params: { convertArcs: false } },
      'convertEllipseToCircle',
      'convertTransform',
      { name: 'convertPathData', params: { floatPrecision: 1, transformPrecision: 4 } },
      { name: 'cleanupNumericValues', params: { floatPrecision: 1 } },
      'sortAttrs',
      prefixIds(id),
      hideUnlinked,
    ],
  });
  return data;
}

/** Takes out what the whitelist doesn't name, with all that is in it. */
const dropUnlisted: CustomPlugin = {
  name: 'drop-unlisted',
  fn: () => ({
    element: {
      enter(node, parent) {
        const allowed = whitelist[node.name];
        if (!allowed) {
          parent.children = parent.children.filter((child) => child !== node);
          return;
        }
        for (const [name, value] of Object.entries(node.attributes)) {
          if (!allowed.includes(name) || !isSafeValue(name, value)) delete node.attributes[name];
        }
      },
    },
  }),
};

/**
 * In a drawing with links a screen reader reads only the links: the rest is hidden from it,
 * because labels without their arrows make no sense. The outline beside it has everything.
 */
const hideUnlinked: CustomPlugin = {
  name: 'hide-unlinked',
  fn: () => ({
    root: {
      exit({ children }) {
        const svg = children.find((child) => child.type === 'element');
        if (!svg?.children.some(holdsLink)) return;
        const grouped: XastElement['children'] = [];
        for (const child of svg.children) {
          const last = grouped.at(-1);
          if (child.type !== 'element' || child.name === 'defs' || holdsLink(child)) {
            grouped.push(child);
          } else if (last?.type === 'element' && last.attributes['aria-hidden']) {
            last.children.push(...(isHiddenGroup(child) ? child.children : [child]));
          } else {
            grouped.push(isHiddenGroup(child) ? child : hide([child]));
          }
        }
        svg.children = grouped;
      },
    },
  }),
};

const isHiddenGroup = ({ name, attributes }: XastElement) =>
  name === 'g' && !!attributes['aria-hidden'];

const hide = (children: XastElement['children']): XastElement => ({
  type: 'element',
  name: 'g',
  attributes: { 'aria-hidden': 'true' },
  children,
});

const holdsLink = (node: XastElement['children'][number]): boolean =>
  node.type === 'element' && (node.name === 'a' || node.children.some(holdsLink));

function isSafeValue(name: string, value: string): boolean {
  if (name === 'href') return isSafeLink(value);
  if (name.startsWith('marker-')) return /^url\(#[\w-]+\)$/.test(value);
  return !/javascript:|url\(|expression\(/i.test(value);
}

/** Prefixes ids and what points at them, unless they are prefixed already (for a second pass). */
function prefixIds(prefix: string): CustomPlugin {
  const prefixed = (id: string) => (id.startsWith(`${prefix}-`) ? id : `${prefix}-${id}`);
  return {
    name: 'prefix-ids',
    fn: () => ({
      element: {
        enter({ attributes }: XastElement) {
          if (attributes['id']) attributes['id'] = prefixed(attributes['id']);
          for (const name of ['marker-start', 'marker-end']) {
            const target = /^url\(#(.+)\)$/.exec(attributes[name] ?? '')?.[1];
            if (target) attributes[name] = `url(#${prefixed(target)})`;
          }
        },
      },
    }),
  };
}

/** Elements that a cleaned drawing may hold, each with the attributes that it may carry. */
const shared = ['class', 'transform', 'fill', 'fill-opacity', 'data-edge'];
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
const isSafeLink = (href: string) => /^(\/(?!\/)|#|https?:\/\/)/.test(href);
