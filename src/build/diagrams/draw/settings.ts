import { createRequire } from 'node:module';
import type { MermaidConfig } from 'mermaid';
import { themeVariables } from './palette.ts';

/** Raise it when a change of the drawing code changes drawings: all of them become stale. */
export const DRAWING_VERSION = 11;

/** The version of Mermaid that is installed, for example `12.3.0`. */
export const mermaidVersion = (
  createRequire(import.meta.url)('mermaid/package.json') as { version: string }
).version;

/** Family name under which the drawing page loads the site's font. */
export const FONT_FAMILY = 'Pretendard';

/** Size of labels in the drawing's own units. */
export const FONT_SIZE = 16;

const widths = { useMaxWidth: false };

/** How Mermaid draws. */
export const mermaidConfig: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  deterministicIds: true,
  deterministicIDSeed: 'diagram',
  htmlLabels: false,
  suppressErrorRendering: true,
  fontFamily: FONT_FAMILY,
  fontSize: FONT_SIZE,
  theme: 'base',
  look: 'classic',
  themeVariables: { ...themeVariables, fontFamily: FONT_FAMILY },
  elk: { considerModelOrder: 'NODES_AND_EDGES', straightenEdges: true },
  flowchart: {
    ...widths,
    curve: 'rounded',
    diagramPadding: 4,
    minNodeWidth: 0,
    nodeSpacing: 24,
    padding: 12,
    rankSpacing: 36,
    subGraphTitleMargin: { top: 6, bottom: 8 },
    wrappingWidth: 240,
  },
  sequence: {
    ...widths,
    actorFontSize: FONT_SIZE,
    actorMargin: 56,
    height: 44,
    messageFontSize: FONT_SIZE - 1,
    messageMargin: 32,
    mirrorActors: false,
    noteFontSize: FONT_SIZE - 1,
    width: 120,
    wrapPadding: 2,
  },
  state: { ...widths, minNodeWidth: 0, nodeSpacing: 28, rankSpacing: 36 },
  gantt: {
    ...widths,
    barHeight: 28,
    fontSize: FONT_SIZE - 1,
    leftPadding: 110,
    sectionFontSize: FONT_SIZE - 1,
    useWidth: 720,
  },
  // The default wraps words in HTML.
  journey: { ...widths, textPlacement: 'tspan' },
  timeline: { ...widths, width: 140, padding: 8 },
  mindmap: { ...widths, padding: 12, maxNodeWidth: 200 },
  block: { ...widths, padding: 6 },
  quadrantChart: {
    ...widths,
    chartWidth: 560,
    chartHeight: 480,
    pointLabelFontSize: FONT_SIZE - 1,
    pointRadius: 5,
    pointTextPadding: 12,
    quadrantLabelFontSize: FONT_SIZE,
    quadrantTextTopPadding: 14,
    titleFontSize: FONT_SIZE + 2,
    xAxisLabelFontSize: FONT_SIZE - 1,
    yAxisLabelFontSize: FONT_SIZE - 1,
  },
};
