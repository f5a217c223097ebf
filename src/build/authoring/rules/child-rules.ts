import type { ComponentName } from '../../../lib/schemas/components.ts';

/** What may stand inside a component. */
export interface ChildRule {
  /** The only kind of child: a component, a kind of Markdown node, or nothing at all. */
  only?: { kind: ComponentName | 'table' | 'image' | 'nothing'; name: string };
  atLeast?: number;
  /** The only component that it may stand in. */
  within?: ComponentName;
  /** Its text has to become paragraphs, so it stands on lines of its own. */
  paragraphs?: true;
}

const nothing = { only: { kind: 'nothing', name: '' } } as const;
const someText = { atLeast: 1 } as const;
const paragraphs = { atLeast: 1, paragraphs: true } as const;
const part = (name: ComponentName) => ({ kind: name, name: `<${name}>` });

export const childRules: Record<ComponentName, ChildRule> = {
  BreakRows: nothing,
  Callout: paragraphs,
  Choice: { ...someText, within: 'Question' },
  Cite: nothing,
  Comparison: { only: { kind: 'table', name: '표' }, atLeast: 1 },
  Details: paragraphs,
  Diagram: nothing,
  DiagramStep: { ...someText, within: 'DiagramSteps' },
  DiagramSteps: { only: part('DiagramStep'), atLeast: 2 },
  Figure: { only: { kind: 'image', name: '그림' }, atLeast: 1 },
  Option: { ...someText, within: 'Survey' },
  Question: { only: part('Choice'), atLeast: 2 },
  Quote: paragraphs,
  Recap: { only: part('RecapItem'), atLeast: 1 },
  RecapItem: { ...someText, within: 'Recap' },
  Rows: nothing,
  Survey: { only: part('Option'), atLeast: 2 },
  Term: someText,
};
