import type { DiagramOutline, OutlineItem } from '../../../../lessons/diagrams/outline.ts';
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
