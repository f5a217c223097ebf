import { optimize, type CustomPlugin, type XastElement } from 'svgo';
import { isSafeLink, whitelist } from './whitelist.ts';

/**
 * Makes a drawing small and harmless: only whitelisted elements and attributes, no styles, scripts
 * or event handlers, ids prefixed by the diagram's, coordinates with one decimal.
 */
export function cleanSvg(svg: string, id: string): string {
  const { data } = optimize(svg, {
    multipass: true,
    floatPrecision: 1,
    plugins: [
      dropForeign,
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
      quietUnlinked,
    ],
  });
  return data;
}

/** Takes out what the whitelist doesn't name, with all that is in it. */
const dropForeign: CustomPlugin = {
  name: 'drop-foreign',
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
 * In a drawing with links only the links speak to a screen reader: the rest is hidden from it,
 * because loose labels without their arrows say nothing. The outline beside it tells everything.
 */
const quietUnlinked: CustomPlugin = {
  name: 'quiet-unlinked',
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
            last.children.push(...(isQuiet(child) ? child.children : [child]));
          } else {
            grouped.push(isQuiet(child) ? child : quiet([child]));
          }
        }
        svg.children = grouped;
      },
    },
  }),
};

const isQuiet = ({ name, attributes }: XastElement) => name === 'g' && !!attributes['aria-hidden'];

const quiet = (children: XastElement['children']): XastElement => ({
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
