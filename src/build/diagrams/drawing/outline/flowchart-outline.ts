import type { FlowDB } from 'mermaid/dist/diagrams/flowchart/flowDb.d.ts';
import type { DiagramOutline, OutlineItem } from '../../../../lessons/diagrams/outline.ts';
import { labelText, UNNAMED } from './label-text.ts';

export type FlowGraph = Pick<FlowDB, 'getVertices' | 'getEdges' | 'getSubGraphs'>;

/** Groups with their nodes, and under each node or group where its edges lead. */
export function flowchartOutline(db: FlowGraph): DiagramOutline {
  const vertices = db.getVertices();
  const groups = new Map(db.getSubGraphs().map((group) => [group.id, group]));
  const members = new Set([...groups.values()].flatMap(({ nodes }) => nodes));
  const nameOf = (id: string) =>
    labelText(groups.get(id)?.title ?? vertices.get(id)?.text ?? id) || UNNAMED;

  const edgesOf = (id: string): OutlineItem[] =>
    db
      .getEdges()
      .filter(({ start, stroke }) => start === id && stroke !== 'invisible')
      .map(({ end, text, type }) => {
        const label = labelText(text);
        return { text: `${wayOf(type)}: ${nameOf(end)}${label && ` (${label})`}` };
      });

  const itemOf = (id: string): OutlineItem => {
    const group = groups.get(id);
    // Mermaid lists the members of a group last first.
    const inner = group ? inOrder(group.nodes).map(itemOf) : [];
    const items = [...inner, ...edgesOf(id)];
    const href = vertices.get(id)?.link;
    return { text: nameOf(id), ...(href && { href }), ...(items.length > 0 && { items }) };
  };

  const inOrder = (ids: string[]) => {
    const order = [...groups.keys(), ...vertices.keys()];
    const firstIn = (id: string): number => {
      const nodes = groups.get(id)?.nodes;
      return nodes ? Math.min(...nodes.map(firstIn)) : order.indexOf(id);
    };
    return [...ids].sort((a, b) => firstIn(a) - firstIn(b));
  };

  const roots = [...groups.keys(), ...vertices.keys()].filter((id) => !members.has(id));
  return { ordered: false, items: inOrder([...new Set(roots)]).map(itemOf) };
}

function wayOf(type: string | undefined): string {
  if (type?.startsWith('double_')) return '서로 이어짐';
  return type === 'arrow_open' ? '이어짐' : '다음';
}
