import type { Graph } from './repaint.ts';

interface GraphDb {
  getData?(): {
    nodes: { id: string; domId?: string }[];
    edges: { id: string; start?: string; end?: string }[];
  };
}

/** Looks up nodes and edges of flowcharts and state diagrams by the ids in Mermaid's drawing. */
export function graphOf(type: string, db: unknown, svgId: string): Graph {
  const known = type.startsWith('flowchart') || type.startsWith('state');
  const data = known ? (db as GraphDb).getData?.() : undefined;
  const nodes = new Map(data?.nodes.map(({ id, domId }) => [domId ?? id, id]));
  const edges = new Map(data?.edges.map(({ id, start, end }) => [id, `${start} ${end}`]));
  return {
    nodeOf: ({ id }) => nodes.get(id) ?? nodes.get(id.replace(`${svgId}-`, '')),
    edgeOf: (element) => edges.get(element.getAttribute('data-id') ?? ''),
  };
}
