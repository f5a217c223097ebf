import { semanticClasses } from '../palette.ts';
import { markersMarkup, shapeMarkup } from './shape.ts';
import { type Bounds, emptyBounds, include, markup, matrixTo, round } from './svg.ts';
import { textMarkup } from './text.ts';

/** What the drawing knows about the graph behind it. */
export interface Graph {
  /** Id of the node that an element of Mermaid's drawing shows. */
  nodeOf(element: Element): string | undefined;
  /** Ids of the nodes that an edge joins, as `from to`. */
  edgeOf(element: Element): string | undefined;
  /** Place of a node in the order of reading. */
  rankOf(id: string): number;
  /** Where a node leads that Mermaid itself does not link. */
  linkOf(element: Element): string | undefined;
}

const SHAPES = new Set(['rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'path']);
const INVISIBLE = new Set([
  'defs',
  'marker',
  'style',
  'symbol',
  'filter',
  'linearGradient',
  'title',
  'desc',
  'script',
]);
/** Frames within frames of composite states. */
const SUPERFLUOUS = '.statediagram-cluster > .inner';
/** Room around everything: half a line's width and slack for fonts that run wider. */
const MARGIN = 6;

/**
 * Reads Mermaid's drawing as the browser laid it out and writes it again with nothing but shapes,
 * words, roles as classes, and absolute coordinates.
 */
export function repaint(svg: SVGSVGElement, graph: Graph, fontSize: number) {
  const bounds = emptyBounds();
  const markers = new Map<string, string>();
  const body = childrenMarkup(svg);
  clip(bounds, svg.viewBox.baseVal);
  // Words are never cut, wherever Mermaid lets its drawing end.
  for (const text of svg.querySelectorAll('text')) {
    if (!text.closest('defs') && !isHidden(text)) include(bounds, text, placeOf(text));
  }
  const width = Math.ceil(bounds.right - bounds.left + 2 * MARGIN);
  const height = Math.ceil(bounds.bottom - bounds.top + 2 * MARGIN);
  const viewBox = [round(bounds.left - MARGIN), round(bounds.top - MARGIN), width, height].join(
    ' ',
  );
  return {
    width,
    height,
    markup: markup(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox,
        'font-size': fontSize,
        'text-anchor': 'middle',
      },
      markersMarkup(svg, markers) + body,
    ),
  };

  function childrenMarkup(parent: Element): string {
    const parts = [...parent.children].map((element) => ({
      written: elementMarkup(element),
      // Frames keep their places: an outer one is drawn before those that it holds.
      node: element.matches('.cluster') ? undefined : nodeIn(element),
    }));
    // Nodes take each other's places, so that focus and a screen reader go from first to last.
    const nodes = parts
      .filter(({ node }) => node !== undefined)
      .sort((a, b) => graph.rankOf(a.node ?? '') - graph.rankOf(b.node ?? ''));
    return parts.map((part) => (part.node === undefined ? part : nodes.shift())?.written).join('');
  }

  function nodeIn(element: Element): string | undefined {
    const inner = element.tagName === 'a' ? element.firstElementChild : element;
    return inner ? graph.nodeOf(inner) : undefined;
  }

  function elementMarkup(element: Element): string {
    const name = element.tagName;
    if (INVISIBLE.has(name) || element.matches(SUPERFLUOUS) || isHidden(element)) return '';
    if (name === 'text')
      return placed(element, (matrix) => textMarkup(element as SVGTextElement, matrix, fontSize));
    if (element.matches('line[marker-start*="sequencenumber"]')) {
      return placed(element, (matrix) => numberMarkup(element as SVGLineElement, matrix));
    }
    if (SHAPES.has(name)) {
      const extra = { ...ends(element), 'data-edge': graph.edgeOf(element) };
      return placed(element, (matrix) => shapeMarkup(element as SVGGeometryElement, matrix, extra));
    }
    if (name === 'foreignObject') throw new Error('HTML labels are not supported');
    const content = childrenMarkup(element);
    return content && groupMarkup(element, content);
  }

  /** Groups stay only where they mean something. */
  function groupMarkup(element: Element, content: string): string {
    if (element.tagName === 'a') return markup('a', { href: linkOf(element) }, content);
    const meaning = semanticClasses.find((name) => element.classList.contains(name));
    const node = graph.nodeOf(element);
    if (!meaning && !node) return content;
    const group = markup('g', { class: meaning, 'data-node': node }, content);
    const href = graph.linkOf(element);
    return href ? markup('a', { href }, group) : group;
  }

  function placeOf(element: SVGGraphicsElement): DOMMatrix {
    return labelOffset(svg, element).multiply(matrixTo(svg, element));
  }

  function placed(element: Element, write: (matrix: DOMMatrix) => string): string {
    const graphics = element as SVGGraphicsElement;
    const matrix = placeOf(graphics);
    const written = write(matrix);
    if (written) include(bounds, graphics, matrix);
    return written;
  }

  function ends(element: Element) {
    return {
      'marker-start': end(element, 'marker-start'),
      'marker-end': end(element, 'marker-end'),
    };
  }

  function end(element: Element, attribute: string): string | undefined {
    const original = /#([^)"']+)/.exec(element.getAttribute(attribute) ?? '')?.[1];
    if (!original) return undefined;
    const id = markers.get(original) ?? `m${markers.size + 1}`;
    markers.set(original, id);
    return `url(#${id})`;
  }
}

/** The disc behind the number of a message, which Mermaid draws as a marker. */
function numberMarkup({ x1, y1 }: SVGLineElement, matrix: DOMMatrix): string {
  const { x, y } = matrix.transformPoint({ x: x1.baseVal.value, y: y1.baseVal.value });
  return markup('circle', { class: 'f-line', cx: round(x), cy: round(y), r: 9 });
}

/** Lifelines run far beyond the part that Mermaid shows. */
function clip(bounds: Bounds, { x, y, width, height }: DOMRectReadOnly): void {
  if (!width) return;
  bounds.left = Math.max(bounds.left, x);
  bounds.top = Math.max(bounds.top, y);
  bounds.right = Math.min(bounds.right, x + width);
  bounds.bottom = Math.min(bounds.bottom, y + height);
}

/** Corrects where Mermaid puts some labels: names of composite states, and labels of edges. */
function labelOffset(svg: SVGSVGElement, element: Element): DOMMatrix {
  if (element.closest('.statediagram-cluster .cluster-label'))
    return new DOMMatrix().translate(0, 5);
  const label = element.closest('.edgeLabel');
  const { x, y } = label ? labelShift(svg, label) : { x: 0, y: 0 };
  return new DOMMatrix().translate(x, y);
}

const linkOf = (element: Element) =>
  element.getAttribute('href') ??
  element.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ??
  undefined;

function isHidden(element: Element): boolean {
  const { display, opacity } = getComputedStyle(element);
  return display === 'none' || Number(opacity) === 0;
}

/** A label farther from its edge than this was put there on purpose. */
const REACH = 16;

/**
 * How far an edge's label has to move to stand on its edge.
 * ELK puts labels a few units beside horizontal edges, and Mermaid 12.3 draws them there.
 */
function labelShift(svg: SVGSVGElement, label: Element): { x: number; y: number } {
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
