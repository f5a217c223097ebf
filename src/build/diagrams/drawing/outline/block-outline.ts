import type { BlockDB } from 'mermaid/dist/diagrams/block/blockDB.d.ts';
import type { Block } from 'mermaid/dist/diagrams/block/blockTypes.d.ts';
import type { DiagramOutline, OutlineItem } from '../../../../lessons/diagrams/outline.ts';
import { labelText, UNNAMED } from './label-text.ts';

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
