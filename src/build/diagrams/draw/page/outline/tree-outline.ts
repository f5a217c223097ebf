import type { MindmapDB } from 'mermaid/dist/diagrams/mindmap/mindmapDb.d.ts';
import type { MindmapNode } from 'mermaid/dist/diagrams/mindmap/mindmapTypes.d.ts';
import type { QuadrantBuildType } from 'mermaid/dist/diagrams/quadrant-chart/quadrantBuilder.d.ts';
import type {
  DiagramOutline,
  OutlineItem,
} from '../../../../../lessons/diagrams/stored-diagram.ts';
import { labelText } from './label-text.ts';

/** The part of Mermaid's timeline that the outline reads; Mermaid types it as `any`. */
export interface TimelineGraph {
  getSections(): string[];
  getTasks(): { section: string; task: string; events: string[] }[];
  getCommonDb(): { getDiagramTitle(): string };
}

/** Sections hold periods, periods hold events. */
export function timelineOutline(db: TimelineGraph): DiagramOutline {
  const title = labelText(db.getCommonDb().getDiagramTitle());
  // Each call of getTasks() lists the tasks once more.
  const tasks = db.getTasks();
  const periodsOf = (section: string): OutlineItem[] =>
    tasks
      .filter((task) => (task.section ?? '') === section)
      .map(({ task, events }) => ({
        text: labelText(task),
        ...(events.length > 0 && { items: events.map((event) => ({ text: labelText(event) })) }),
      }));
  const sections = db.getSections();
  const items = sections.length
    ? sections.map((section) => ({ text: labelText(section), items: periodsOf(section) }))
    : periodsOf('');
  return { ordered: true, items: title ? [{ text: title, items }] : items };
}

export type MindmapGraph = Pick<MindmapDB, 'getMindmap'>;

/** The tree as it is. */
export function mindmapOutline(db: MindmapGraph): DiagramOutline {
  const root = db.getMindmap();
  return { ordered: false, items: root ? [itemOf(root)] : [] };
}

function itemOf({ descr, children }: Pick<MindmapNode, 'descr' | 'children'>): OutlineItem {
  return {
    text: labelText(descr, 'markdown'),
    ...(children.length > 0 && { items: children.map(itemOf) }),
  };
}

export interface QuadrantGraph {
  getQuadrantData(): QuadrantBuildType;
  getDiagramTitle(): string;
}

const PLACES = ['오른쪽 위', '왼쪽 위', '왼쪽 아래', '오른쪽 아래'];

/** The axes, then each quadrant with the points that lie in it. */
export function quadrantOutline(db: QuadrantGraph): DiagramOutline {
  const { axisLabels, quadrants, points } = db.getQuadrantData();
  const title = labelText(db.getDiagramTitle());
  const axis = (name: string, rotation: number): OutlineItem[] => {
    const ends = axisLabels
      .filter((label) => (label.rotation === 0) === (rotation === 0) && label.text)
      .sort((a, b) => (rotation === 0 ? a.x - b.x : b.y - a.y));
    return ends.length
      ? [{ text: `${name}: ${ends.map((end) => labelText(end.text)).join(' → ')}` }]
      : [];
  };
  const inside = quadrants.map(({ x, y, width, height, text }, i) => {
    const items = points
      .filter(
        (point) => point.x >= x && point.x < x + width && point.y >= y && point.y < y + height,
      )
      .map((point) => ({ text: labelText(point.text.text) }));
    const name = labelText(text.text);
    return {
      text: name ? `${PLACES[i]}: ${name}` : (PLACES[i] ?? ''),
      ...(items.length > 0 && { items }),
    };
  });
  const items = [...axis('가로축', 0), ...axis('세로축', -90), ...inside];
  return { ordered: false, items: title ? [{ text: title, items }] : items };
}
