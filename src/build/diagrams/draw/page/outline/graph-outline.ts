import type { FlowSubGraph, FlowVertex } from 'mermaid/dist/diagrams/flowchart/types.d.ts';
import type { BlockDB } from 'mermaid/dist/diagrams/block/blockDB.d.ts';
import type { Block } from 'mermaid/dist/diagrams/block/blockTypes.d.ts';
import type { FlowDB } from 'mermaid/dist/diagrams/flowchart/flowDb.d.ts';
import type { StateDB } from 'mermaid/dist/diagrams/state/stateDb.d.ts';
import type {
  DiagramOutline,
  OutlineItem,
} from '../../../../../lessons/diagrams/stored-diagram.ts';
import { UNNAMED, labelText } from './label-text.ts';

export type FlowGraph = Pick<FlowDB, 'getVertices' | 'getEdges' | 'getSubGraphs'>;

/** Groups with their nodes, and under each node or group where its edges lead. */
export function flowchartOutline(db: FlowGraph): DiagramOutline {
  const vertices = db.getVertices();
  const groups = new Map(db.getSubGraphs().map((group) => [group.id, group]));
  const members = new Set([...groups.values()].flatMap(({ nodes }) => nodes));
  const nameOf = (id: string) =>
    nameOfPart(groups.get(id), vertices.get(id)) || labelText(id) || UNNAMED;

  const edgesOf = (id: string): OutlineItem[] =>
    db
      .getEdges()
      .filter(({ start, stroke }) => start === id && stroke !== 'invisible')
      .map(({ end, text, type, labelType }) => {
        const label = labelText(text, kindOf(labelType));
        return { text: `${wayOf(type)}: ${nameOf(end)}${label && ` (${label})`}` };
      });

  const itemOf = (id: string): OutlineItem => {
    const group = groups.get(id);
    // Mermaid lists the members of a group last first.
    const inner = group ? inOrder(group.nodes).map(itemOf) : [];
    const items = [...inner, ...edgesOf(id)];
    const href = vertices.get(id)?.link;
    return { text: nameOf(id), ...(href && { href }), ...(items.length > 0 && { items }) };
  };

  const inOrder = (ids: string[]) => {
    const order = [...groups.keys(), ...vertices.keys()];
    const firstIn = (id: string): number => {
      const nodes = groups.get(id)?.nodes;
      return nodes ? Math.min(...nodes.map(firstIn)) : order.indexOf(id);
    };
    return [...ids].sort((a, b) => firstIn(a) - firstIn(b));
  };

  const roots = [...groups.keys(), ...vertices.keys()].filter((id) => !members.has(id));
  return { ordered: false, items: inOrder([...new Set(roots)]).map(itemOf) };
}

const kindOf = (labelType: string | undefined) => (labelType === 'markdown' ? 'markdown' : 'plain');

const nameOfPart = (group: FlowSubGraph | undefined, node: FlowVertex | undefined) =>
  group
    ? labelText(group.title, kindOf(group.labelType))
    : labelText(node?.text, kindOf(node?.labelType));

function wayOf(type: string | undefined): string {
  if (type?.startsWith('double_')) return '서로 이어짐';
  return type === 'arrow_open' ? '이어짐' : '다음';
}

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
    return labelText(node?.label ?? id, 'markdown') || shapes[node?.shape ?? ''] || id;
  };

  const itemOf = (id: string): OutlineItem => {
    const inner = nodes.filter(({ parentId }) => parentId === id).map((node) => itemOf(node.id));
    const next = edges
      .filter(({ start }) => start === id)
      .map(({ end, label, arrowTypeEnd }) => {
        const way = arrowTypeEnd === 'none' || !arrowTypeEnd ? '이어짐' : '다음';
        return {
          text: `${way}: ${nameOf(end)}${label ? ` (${labelText(label, 'markdown')})` : ''}`,
        };
      });
    const href = links.get(id)?.url;
    const items = [...inner, ...next];
    const details = labelText(byId.get(id)?.description, 'markdown');
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

export type BlockGraph = Pick<BlockDB, 'getBlocks' | 'getEdges'>;

/** Blocks along their arrows with those inside them, and under each where its arrows lead. */
export function blockOutline(db: BlockGraph, links: Record<string, string>): DiagramOutline {
  const blocks = insideOf(db.getBlocks());
  const all = new Map(flat(blocks).map((block) => [block.id, block]));
  const nameOf = (id = '') => labelText(all.get(id)?.label ?? id) || UNNAMED;

  const itemOf = ({ id, label, children }: Block): OutlineItem => {
    const next = db
      .getEdges()
      .filter(({ start }) => start === id)
      .map(({ end, label: words }) => {
        const text = labelText(words);
        return { text: `다음: ${nameOf(end)}${text && ` (${text})`}` };
      });
    const items = [...insideOf(children).map(itemOf), ...next];
    const href = links[id];
    return {
      text: labelText(label) || UNNAMED,
      ...(href && { href }),
      ...(items.length > 0 && { items }),
    };
  };
  return { ordered: false, items: inFlowOrder(blocks, db.getEdges()).map(itemOf) };
}

/** First what the arrows join, from where they start; then the rest as it was written. */
function inFlowOrder(blocks: Block[], edges: Block[]): Block[] {
  const order = new Set<Block>();
  const follow = (block: Block | undefined) => {
    if (!block || order.has(block)) return;
    order.add(block);
    for (const { end } of edges.filter(({ start }) => start === block.id)) {
      follow(blocks.find(({ id }) => id === end));
    }
  };
  const targets = new Set(edges.map(({ end }) => end));
  const sources = new Set(edges.map(({ start }) => start));
  blocks.filter(({ id }) => sources.has(id) && !targets.has(id)).forEach(follow);
  for (const block of blocks) order.add(block);
  return [...order];
}

/** Blocks that are seen; a block without others inside has no list at all, whatever its type says. */
const insideOf = (blocks: Block[] | undefined): Block[] =>
  (blocks ?? []).filter(
    ({ type }) => type !== 'space' && type !== 'edge' && type !== 'column-setting',
  );

const flat = (blocks: Block[]): Block[] =>
  blocks.flatMap((block) => [block, ...flat(insideOf(block.children))]);
