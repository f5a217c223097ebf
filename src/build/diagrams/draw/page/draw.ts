import type { Mermaid, MermaidConfig } from 'mermaid';
import type { DiagramOutline } from '../../../../lessons/diagrams/stored-diagram.ts';
import { holdLabels } from './hold-labels.ts';
import { labelsOf } from './labels.ts';
import { findIllegible } from './legibility.ts';
import { outlineOf } from './outline/outline-of.ts';
import type { TimelineGraph } from './outline/tree-outline.ts';
import { type Graph, repaint } from './repaint.ts';
import { withSafeCharacters } from './safe-source.ts';
import { particleAfter } from '../../../../lib/korean/particles.ts';

/** What Mermaid made of one source. */
export interface Drawing {
  /** Mermaid's name for the kind of diagram, for example `flowchart-v2`. */
  type: string;
  outline: DiagramOutline;
  width: number;
  height: number;
  markup: string;
}

/** A source that Mermaid could not draw; `line` counts from 1 in the source, where Mermaid says it. */
export interface DrawingFailure {
  message: string;
  line?: number;
  /** The label that is drawn otherwise than it is written. */
  label?: string;
  /** What is wrong: the source itself (the default), a text that differs, or a drawing that can't be read. */
  reason?: 'text' | 'legibility';
}

/** Prepares the page: loads the font's weights and sets Mermaid up. */
export async function prepare(mermaid: Mermaid, config: MermaidConfig): Promise<void> {
  const weights = [400, 500, 600, 700];
  await Promise.all(
    weights.map((weight) => document.fonts.load(`${weight} 16px ${config.fontFamily}`, '가A')),
  );
  mermaid.initialize(config);
  baseConfig = config;
}

let baseConfig: MermaidConfig = {};

/** Draws one source in this page. */
export async function draw(
  mermaid: Mermaid,
  code: string,
  links: Record<string, string>,
  fontSize: number,
): Promise<Drawing | DrawingFailure> {
  Math.random = pseudoRandom(1);
  const source = withSafeCharacters(code);
  mermaid.initialize({ ...baseConfig, gantt: { ...baseConfig.gantt, ...ganttMargin(source) } });
  const host = document.body.appendChild(document.createElement('div'));
  try {
    const svgId = 'd';
    // Marked as internal, but the only way to the parsed diagram.
    const { type, db: parsed } = await mermaid.mermaidAPI.getDiagramFromText(source);
    const db = type === 'timeline' ? readOnce(parsed as TimelineGraph) : parsed;
    // Some types keep one parsed diagram for all: it is read before rendering parses again.
    const outline = outlineOf(type, db, links);
    const labels = labelsOf(type, db);
    if (!labels) return { message: `이 사이트는 ${type} 그림을 그리지 않아요` };
    const { svg } = await mermaid.render(svgId, source, host);
    host.innerHTML = svg;
    const element = host.querySelector('svg');
    if (!element) return { message: 'Mermaid가 그림을 만들지 못했어요' };
    if (type === 'gantt') thinOutTicks(element);
    const different = holdLabels(element, type, labels);
    if (different) return { ...differenceFailure(different), reason: 'text' };
    const painted = repaint(element, graphOf(type, db, svgId, links), fontSize);
    const drawn = { ...painted, markup: joinBrokenWords(painted.markup, labels) };
    const illegible = findIllegible(drawn.markup);
    if (illegible) return { message: illegible, reason: 'legibility' };
    return { type, outline: outline ?? labelsOutline(drawn.markup), ...drawn };
  } catch (error) {
    return failure(error);
  } finally {
    host.remove();
  }
}

/** Room on the left of a gantt chart for the longest name of its sections. */
function ganttMargin(code: string): { leftPadding?: number } {
  if (!/^\s*gantt\b/m.test(code)) return {};
  const names = [...code.matchAll(/^[ \t]*section[ \t]+(.+)$/gm)].map(([, name = '']) => name);
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return {};
  context.font = `600 ${baseConfig.gantt?.sectionFontSize}px ${baseConfig.fontFamily}`;
  const widest = Math.max(0, ...names.map((name) => context.measureText(name).width));
  return { leftPadding: Math.max(baseConfig.gantt?.leftPadding ?? 0, Math.ceil(widest) + 24) };
}

/** A word that is broken between two lines is copied and found as one: no space joins its halves. */
function joinBrokenWords(markup: string, labels: string[]): string {
  const drawing = new DOMParser().parseFromString(markup, 'image/svg+xml');
  const squeeze = (words: string) => words.replaceAll(/\s/g, '');
  let isChanged = false;
  for (const text of drawing.querySelectorAll('text:has(tspan)')) {
    const words = text.textContent ?? '';
    const label = labels.find((other) => squeeze(other) === squeeze(words));
    if (!label || labels.includes(words)) continue;
    let at = 0;
    for (const part of [...text.childNodes]) {
      const isJoint = part.nodeType === Node.TEXT_NODE;
      if (isJoint && label[at]?.trim()) {
        part.remove();
        isChanged = true;
      } else at += part.textContent?.length ?? 0;
    }
  }
  return isChanged ? new XMLSerializer().serializeToString(drawing) : markup;
}

/** Leaves out dates of the axis that would lie over the one before; their lines stay. */
function thinOutTicks(svg: SVGSVGElement): void {
  let end = -Infinity;
  const dates = [...svg.querySelectorAll<SVGTextElement>('.grid .tick text')];
  for (const date of dates) {
    const { left, right } = date.getBoundingClientRect();
    if (left < end + 8) date.remove();
    else end = right;
  }
}

/** Mermaid's timeline lists its tasks once more with each question. */
function readOnce(db: TimelineGraph): TimelineGraph {
  const tasks = db.getTasks();
  return {
    getTasks: () => tasks,
    getSections: () => db.getSections(),
    getCommonDb: () => db.getCommonDb(),
  };
}

const differenceFailure = ({ label, drawn }: { label: string; drawn: string }) => ({
  message: label
    ? `원고에는 “${label}”, 그림에는 ${drawn ? `“${drawn}”라고 적혀 있어요` : '그 글이 없어요'}`
    : `원고에 없는 “${drawn}”${particleAfter(drawn, '이/가')} 그림에 있어요`,
  label,
});

/** The same numbers for each drawing: mindmaps and git graphs are laid out and named by chance. */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Types without an outline of their own list what is written in them. */
function labelsOutline(markup: string): DiagramOutline {
  const drawn = new DOMParser().parseFromString(markup, 'image/svg+xml');
  const texts = [...drawn.querySelectorAll('text')].map((text) => (text.textContent ?? '').trim());
  return { ordered: false, items: [...new Set(texts.filter(Boolean))].map((text) => ({ text })) };
}

function failure(error: unknown): DrawingFailure {
  const { message, hash } = error as Error & {
    hash?: { loc?: { first_line?: number }; line?: number };
  };
  const said =
    /[Pp]arse error on line (\d+)/.exec(message)?.[1] ?? /\bline:?\s*(\d+)/i.exec(message)?.[1];
  const line = said ? Number(said) : hash?.loc?.first_line;
  return { message, ...(line !== undefined && { line }) };
}

interface GraphDb {
  getBlocksFlat?(): { id: string }[];
  getEdges?(): { id: string; start?: string; end?: string }[];
  getData?(): {
    nodes: { id: string; domId?: string }[];
    edges: { id: string; start?: string; end?: string }[];
  };
}

/**
 * Looks up nodes and edges of flowcharts, state and block diagrams by the ids in Mermaid's drawing.
 * `links` are addresses of nodes that Mermaid itself knows nothing of.
 */
function graphOf(type: string, db: unknown, svgId: string, links: Record<string, string>): Graph {
  const { nodes, edges } = dataOf(type, db as GraphDb);
  const ranks = ranksOf({ nodes, edges });
  const nodeIds = new Map(nodes.map(({ id, domId }) => [domId ?? id, id]));
  const ends = new Map(edges.map(({ id, start, end }) => [id, `${start} ${end}`]));
  const withoutPrefix = (id: string) => id.replace(`${svgId}-`, '');
  const nodeOf = ({ id }: Element) => nodeIds.get(id) ?? nodeIds.get(withoutPrefix(id));
  return {
    nodeOf,
    edgeOf: (element) => {
      const id = element.getAttribute('data-id') ?? '';
      return ends.get(id) ?? ends.get(withoutPrefix(id));
    },
    linkOf: (element) => links[nodeOf(element) ?? ''],
    rankOf: (id) => ranks.get(id) ?? Infinity,
  };
}

/** Where each node comes in the reading: along the edges from where they start, else as written. */
function ranksOf({ nodes, edges }: ReturnType<typeof dataOf>): Map<string, number> {
  const ranks = new Map<string, number>();
  const follow = (id: string) => {
    if (ranks.has(id)) return;
    ranks.set(id, ranks.size);
    for (const { start, end } of edges) if (start === id && end) follow(end);
  };
  const targets = new Set(edges.map(({ end }) => end));
  const sources = new Set(edges.map(({ start }) => start));
  for (const { id } of nodes) if (sources.has(id) && !targets.has(id)) follow(id);
  for (const { id } of nodes) follow(id);
  return ranks;
}

function dataOf(type: string, db: GraphDb): ReturnType<NonNullable<GraphDb['getData']>> {
  const none = { nodes: [], edges: [] };
  if (type === 'block') return { nodes: db.getBlocksFlat?.() ?? [], edges: db.getEdges?.() ?? [] };
  return type.startsWith('flowchart') || type.startsWith('state') ? (db.getData?.() ?? none) : none;
}
