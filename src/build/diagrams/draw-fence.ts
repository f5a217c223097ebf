import { formatDiagram } from '../../lessons/diagrams/stored-diagram.ts';
import { cleanSvg } from './clean-svg.ts';
import { diagramHash } from './diagram-hash.ts';
import { diagramProblem, type DiagramProblem } from '../problems/diagram-problem.ts';
import { explainMermaidError } from './explain-mermaid-error.ts';
import { variantCode, type Fence, type Variant } from './fence.ts';
import { mermaidLine } from './mermaid-line.ts';
import type { Renderer } from './renderer.ts';
import { mermaidVersion } from './settings.ts';
import { takeDescription } from './take-description.ts';
import { takeLinks } from './take-links.ts';

/** Draws one variant of a fence: the file to store, or the problem at its place in the MDX file. */
export async function drawFence(
  renderer: Renderer,
  fence: Fence,
  variant: Variant,
): Promise<{ file: string } | { problem: DiagramProblem }> {
  const { meta } = fence;
  const described = takeDescription(variantCode(fence, variant));
  const { code, links } = takeLinks(described.code);
  const drawing = await renderer.render(code, links);
  if (!('markup' in drawing)) {
    const { message, line: explained } = explainMermaidError(drawing.message);
    const said = drawing.line ?? explained;
    const line = fence.line + (said ? mermaidLine(code, said) : 0);
    return { problem: diagramProblem('diagram-syntax', { ...fence, line }, { message }) };
  }
  const { type, outline, markup } = drawing;
  const record = {
    hash: fenceHash(fence, variant),
    mermaid: mermaidVersion,
    type,
    title: described.title,
    description: described.description,
    // The narrow drawing says the same; one outline is enough.
    outline: variant === 'wide' ? outline : { ordered: false, items: [] },
  };
  const prefix = variant === 'wide' ? meta.id : `${meta.id}-narrow`;
  const svg = cleanSvg(markup, prefix);
  return { file: formatDiagram({ record, svg: fence.style ? styled(svg, fence.style) : svg }) };
}

/** The hash that the stored drawing of a fence must carry. */
export const fenceHash = (fence: Pick<Fence, 'meta' | 'code' | 'style'>, variant: Variant) =>
  diagramHash(fence.code, variant === 'narrow' ? fence.meta.narrow : undefined, fence.style);

const styled = (svg: string, style: string) =>
  svg
    .replace('<svg', '<svg class="drawing"')
    .replace('>', `><style>${style.replaceAll('<', '&lt;')}</style>`);
