import type { MindmapDB } from 'mermaid/dist/diagrams/mindmap/mindmapDb.d.ts';
import type { MindmapNode } from 'mermaid/dist/diagrams/mindmap/mindmapTypes.d.ts';
import type { DiagramOutline, OutlineItem } from '../../../../lessons/diagrams/outline.ts';
import { labelText } from './label-text.ts';

export type MindmapGraph = Pick<MindmapDB, 'getMindmap'>;

/** The tree as it is. */
export function mindmapOutline(db: MindmapGraph): DiagramOutline {
  const root = db.getMindmap();
  return { ordered: false, items: root ? [itemOf(root)] : [] };
}

function itemOf({ descr, children }: Pick<MindmapNode, 'descr' | 'children'>): OutlineItem {
  return {
    text: labelText(descr),
    ...(children.length > 0 && { items: children.map(itemOf) }),
  };
}
