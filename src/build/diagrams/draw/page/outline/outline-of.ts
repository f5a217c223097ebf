import type { DiagramOutline } from '../../../../../lessons/diagrams/stored-diagram.ts';
import {
  type BlockGraph,
  type FlowGraph,
  type StateGraph,
  blockOutline,
  flowchartOutline,
  stateOutline,
} from './graph-outline.ts';
import { type SequenceGraph, sequenceOutline } from './sequence-outline.ts';
import {
  type MindmapGraph,
  type QuadrantGraph,
  type TimelineGraph,
  mindmapOutline,
  quadrantOutline,
  timelineOutline,
} from './tree-outline.ts';

/** Describes a parsed diagram in words, or undefined for types without an outline of their own. */
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
