import type { StateDB } from 'mermaid/dist/diagrams/state/stateDb.d.ts';
import type { DiagramOutline, OutlineItem } from '../../../../lessons/diagrams/outline.ts';
import { labelText } from './label-text.ts';

export type StateGraph = Pick<StateDB, 'getData' | 'getLinks'>;

/** States with those inside them, and under each where its transitions lead. */
export function stateOutline(db: StateGraph): DiagramOutline {
  const { nodes, edges } = db.getData();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = db.getLinks();

  const nameOf = (id: string): string => {
    const node = byId.get(id);
    if (node?.shape === 'stateStart') return '시작';
    if (node?.shape === 'stateEnd') return '끝';
    return labelText(node?.label ?? id) || shapes[node?.shape ?? ''] || id;
  };

  const itemOf = (id: string): OutlineItem => {
    const inner = nodes.filter(({ parentId }) => parentId === id).map((node) => itemOf(node.id));
    const next = edges
      .filter(({ start }) => start === id)
      .map(({ end, label, arrowTypeEnd }) => {
        const way = arrowTypeEnd === 'none' || !arrowTypeEnd ? '이어짐' : '다음';
        return { text: `${way}: ${nameOf(end)}${label ? ` (${labelText(label)})` : ''}` };
      });
    const href = links.get(id)?.url;
    const items = [...inner, ...next];
    const details = labelText(byId.get(id)?.description);
    const text = details && details !== nameOf(id) ? `${nameOf(id)}: ${details}` : nameOf(id);
    return { text, ...(href && { href }), ...(items.length > 0 && { items }) };
  };

  const isFrame = ({ shape }: { shape: string }) => shape === 'noteGroup';
  return {
    ordered: false,
    items: nodes.filter((node) => !node.parentId && !isFrame(node)).map(({ id }) => itemOf(id)),
  };
}

const shapes: Record<string, string> = { choice: '갈림길', fork: '갈라짐', join: '합쳐짐' };
