import type { Graph } from './repaint.ts';

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
  const own = (id: string) => id.replace(`${svgId}-`, '');
  const nodeOf = ({ id }: Element) => nodeIds.get(id) ?? nodeIds.get(own(id));
  return {
    nodeOf,
    edgeOf: (element) => {
      const id = element.getAttribute('data-id') ?? '';
      return ends.get(id) ?? ends.get(own(id));
    },
    linkOf: (element) => links[nodeOf(element) ?? ''],
  };
}

function dataOf(type: string, db: GraphDb): ReturnType<NonNullable<GraphDb['getData']>> {
  const none = { nodes: [], edges: [] };
  if (type === 'block') return { nodes: db.getBlocksFlat?.() ?? [], edges: db.getEdges?.() ?? [] };
  return type.startsWith('flowchart') || type.startsWith('state') ? (db.getData?.() ?? none) : none;
}
