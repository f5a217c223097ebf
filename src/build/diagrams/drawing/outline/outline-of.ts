import type { DiagramOutline } from '../../../../lessons/diagrams/outline.ts';
import { blockOutline, type BlockGraph } from './block-outline.ts';
import { flowchartOutline, type FlowGraph } from './flowchart-outline.ts';
import { mindmapOutline, type MindmapGraph } from './mindmap-outline.ts';
import { quadrantOutline, type QuadrantGraph } from './quadrant-outline.ts';
import { sequenceOutline, type SequenceGraph } from './sequence-outline.ts';
import { stateOutline, type StateGraph } from './state-outline.ts';
import { timelineOutline, type TimelineGraph } from './timeline-outline.ts';

/** Tells a parsed diagram in words, or undefined for types without an outline of their own. */
export function outlineOf(
  type: string,
  db: unknown,
  links: Record<string, string> = {},
): DiagramOutline | undefined {
  if (type.startsWith('flowchart')) return flowchartOutline(db as FlowGraph);
  if (type === 'sequence') return sequenceOutline(db as SequenceGraph);
  if (type.startsWith('state')) return stateOutline(db as StateGraph);
  if (type === 'timeline') return timelineOutline(db as TimelineGraph);
  if (type === 'mindmap') return mindmapOutline(db as MindmapGraph);
  if (type === 'quadrantChart') return quadrantOutline(db as QuadrantGraph);
  if (type === 'block') return blockOutline(db as BlockGraph, links);
  return undefined;
}
