import type { Mermaid, MermaidConfig } from 'mermaid';
import type { DiagramOutline } from '../../../../lessons/diagrams/stored-diagram.ts';
import { outlineOf } from './outline/outline-of.ts';
import { type Graph, repaint } from './repaint.ts';

/** What Mermaid made of one source. */
export interface Drawing {
  /** Mermaid's name for the kind of diagram, for example `flowchart-v2`. */
  type: string;
  outline: DiagramOutline;
  width: number;
  height: number;
  markup: string;
}

/** A source that Mermaid could not draw; `line` counts from 1 in the source, where Mermaid says it. */
export interface DrawingFailure {
  message: string;
  line?: number;
}

/** Prepares the page: loads the font's weights and sets Mermaid up. */
export async function prepare(mermaid: Mermaid, config: MermaidConfig): Promise<void> {
  const weights = [400, 500, 600, 700];
  await Promise.all(
    weights.map((weight) => document.fonts.load(`${weight} 16px ${config.fontFamily}`, '가A')),
  );
  mermaid.initialize(config);
}

/** Draws one source in this page. */
export async function draw(
  mermaid: Mermaid,
  code: string,
  links: Record<string, string>,
  fontSize: number,
): Promise<Drawing | DrawingFailure> {
  Math.random = pseudoRandom(1);
  const host = document.body.appendChild(document.createElement('div'));
  try {
    const svgId = 'd';
    // Marked as internal, but the only way to the parsed diagram.
    const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(code);
    // Some types keep one parsed diagram for all: it is read before rendering parses again.
    const outline = outlineOf(type, db, links);
    const { svg } = await mermaid.render(svgId, code, host);
    host.innerHTML = svg;
    const element = host.querySelector('svg');
    if (!element) return { message: 'Mermaid가 그림을 만들지 못했어요' };
    const drawn = repaint(element, graphOf(type, db, svgId, links), fontSize);
    return { type, outline: outline ?? labelsOutline(element), ...drawn };
  } catch (error) {
    return failure(error);
  } finally {
    host.remove();
  }
}

/** The same numbers for each drawing: mindmaps and git graphs are laid out and named by chance. */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Types without an outline of their own list what is written in them. */
function labelsOutline(svg: SVGSVGElement): DiagramOutline {
  const texts = [...svg.querySelectorAll('text')].map((text) => (text.textContent ?? '').trim());
  return { ordered: false, items: [...new Set(texts.filter(Boolean))].map((text) => ({ text })) };
}

function failure(error: unknown): DrawingFailure {
  const { message, hash } = error as Error & {
    hash?: { loc?: { first_line?: number }; line?: number };
  };
  const said =
    /[Pp]arse error on line (\d+)/.exec(message)?.[1] ?? /\bline:?\s*(\d+)/i.exec(message)?.[1];
  const line = said ? Number(said) : hash?.loc?.first_line;
  return { message, ...(line !== undefined && { line }) };
}

interface GraphDb {
  getBlocksFlat?(): { id: string }[];
  getEdges?(): { id: string; start?: string; end?: string }[];
  getData?(): {
    nodes: { id: string; domId?: string }[];
    edges: { id: string; start?: string; end?: string }[];
  };
}

/**
 * Looks up nodes and edges of flowcharts, state and block diagrams by the ids in Mermaid's drawing.
 * `links` are addresses of nodes that Mermaid itself knows nothing of.
 */
export function graphOf(
  type: string,
  db: unknown,
  svgId: string,
  links: Record<string, string>,
): Graph {
  const { nodes, edges } = dataOf(type, db as GraphDb);
  const nodeIds = new Map(nodes.map(({ id, domId }) => [domId ?? id, id]));
  const ends = new Map(edges.map(({ id, start, end }) => [id, `${start} ${end}`]));
  const withoutPrefix = (id: string) => id.replace(`${svgId}-`, '');
  const nodeOf = ({ id }: Element) => nodeIds.get(id) ?? nodeIds.get(withoutPrefix(id));
  return {
    nodeOf,
    edgeOf: (element) => {
      const id = element.getAttribute('data-id') ?? '';
      return ends.get(id) ?? ends.get(withoutPrefix(id));
    },
    linkOf: (element) => links[nodeOf(element) ?? ''],
  };
}

function dataOf(type: string, db: GraphDb): ReturnType<NonNullable<GraphDb['getData']>> {
  const none = { nodes: [], edges: [] };
  if (type === 'block') return { nodes: db.getBlocksFlat?.() ?? [], edges: db.getEdges?.() ?? [] };
  return type.startsWith('flowchart') || type.startsWith('state') ? (db.getData?.() ?? none) : none;
}
