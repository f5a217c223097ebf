import { nodeKinds, type NodeKind } from '../../../lessons/diagrams/node-kinds.ts';

/**
 * Colours that Mermaid is given to draw with. None of them is ever seen: each stands for a role,
 * and the drawing keeps the role as a class that `src/styles/diagram.css` paints from tokens.
 */
export const palette = {
  /** Inside of a node. */
  node: '#a00001',
  /** Outline of a node. */
  border: '#a00002',
  /** Words in a node. */
  ink: '#a00003',
  /** Inside, outline and title of a group. */
  group: '#a00004',
  'group-border': '#a00005',
  'group-ink': '#a00006',
  /** Edges and arrow heads. */
  line: '#a00007',
  /** Ground behind words on an edge. */
  paper: '#a00008',
  /** Words on an edge and beside an axis. */
  label: '#a00009',
  note: '#a0000a',
  'note-border': '#a0000b',
  accent: '#a0000c',
  /** Lifelines, axes and other help lines. */
  grid: '#a0000d',
  /** Neighbouring areas that only have to differ. */
  'tint-1': '#b00001',
  'tint-2': '#b00002',
  'tint-3': '#b00003',
  'tint-4': '#b00004',
  'tint-5': '#b00005',
  'tint-6': '#b00006',
} as const;

export type Role = keyof typeof palette;

const tints = [1, 2, 3, 4, 5, 6].map((i) => palette[`tint-${i}` as Role]);
const tint = (i: number) => tints[i % tints.length] ?? palette['tint-1'];
const series = (name: string, count: number, from: number, color: (i: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i + from}`, color(i)]));

/** Mermaid's theme variables, all set to colours of the palette. */
export const themeVariables: Record<string, unknown> = {
  fontSize: '16px',
  useGradient: false,
  background: palette.paper,
  primaryColor: palette.node,
  primaryBorderColor: palette.border,
  primaryTextColor: palette.ink,
  secondaryColor: palette['tint-2'],
  secondaryBorderColor: palette.border,
  secondaryTextColor: palette.ink,
  tertiaryColor: palette.group,
  tertiaryBorderColor: palette['group-border'],
  tertiaryTextColor: palette['group-ink'],
  lineColor: palette.line,
  arrowheadColor: palette.line,
  textColor: palette.label,
  titleColor: palette['group-ink'],
  nodeTextColor: palette.ink,
  edgeLabelBackground: palette.paper,
  noteBkgColor: palette.note,
  noteBorderColor: palette['note-border'],
  noteTextColor: palette.ink,
  actorTextColor: palette.ink,
  actorLineColor: palette.grid,
  signalColor: palette.line,
  signalTextColor: palette.label,
  labelBoxBkgColor: palette.group,
  labelBoxBorderColor: palette['group-border'],
  labelTextColor: palette['group-ink'],
  loopTextColor: palette['group-ink'],
  activationBkgColor: palette['tint-1'],
  activationBorderColor: palette.border,
  sequenceNumberColor: palette.paper,
  stateLabelColor: palette.ink,
  transitionLabelColor: palette.label,
  labelBackgroundColor: palette.paper,
  compositeBackground: palette.group,
  compositeTitleBackground: palette.group,
  compositeBorder: palette['group-border'],
  innerEndBackground: palette.line,
  specialStateColor: palette.line,
  scaleLabelColor: palette.ink,
  gridColor: palette.grid,
  pieStrokeColor: palette.paper,
  pieOuterStrokeColor: palette.grid,
  pieSectionTextColor: palette.ink,
  pieLegendTextColor: palette.label,
  pieTitleTextColor: palette['group-ink'],
  quadrantPointFill: palette.accent,
  quadrantPointTextFill: palette.ink,
  quadrantXAxisTextFill: palette.label,
  quadrantYAxisTextFill: palette.label,
  quadrantTitleFill: palette['group-ink'],
  quadrantInternalBorderStrokeFill: palette.grid,
  quadrantExternalBorderStrokeFill: palette.grid,
  attributeBackgroundColorOdd: palette.paper,
  attributeBackgroundColorEven: palette.group,
  ...series('cScale', 12, 0, tint),
  ...series('cScaleInv', 12, 0, () => palette.line),
  ...series('cScalePeer', 12, 0, () => palette.border),
  ...series('cScaleLabel', 12, 0, () => palette.ink),
  ...series('pie', 12, 1, tint),
  ...series('fillType', 8, 0, tint),
  ...series('git', 8, 0, tint),
  ...series('gitInv', 8, 0, () => palette.line),
  ...series('gitBranchLabel', 8, 0, () => palette.ink),
  ...series('venn', 8, 1, tint),
  xyChart: {
    plotColorPalette: [palette.accent, palette.line, ...tints].join(','),
    backgroundColor: palette.paper,
    titleColor: palette['group-ink'],
  },
  quadrant1Fill: palette['tint-1'],
  quadrant2Fill: palette.group,
  quadrant3Fill: palette.paper,
  quadrant4Fill: palette.group,
  quadrant1TextFill: palette['group-ink'],
  quadrant2TextFill: palette['group-ink'],
  quadrant3TextFill: palette['group-ink'],
  quadrant4TextFill: palette['group-ink'],
};

/** Classes of what a node can mean. */
export const semanticClasses = Object.keys(nodeKinds) as NodeKind[];
