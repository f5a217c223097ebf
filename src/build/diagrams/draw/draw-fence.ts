import { formatDiagram } from '../../../lessons/diagrams/stored-diagram.ts';
import { problemAt, type Problem } from '../../problems/problem.ts';
import { type Fence, type Variant, variantCode } from '../read/fence.ts';
import { mermaidLine, takeDescription, takeLinks } from '../read/mermaid-source.ts';
import { fenceHash } from '../store/stored-files.ts';
import { cleanSvg } from './clean-svg.ts';
import { explainMermaidError } from './explain-mermaid-error.ts';
import type { Renderer } from './renderer.ts';
import { mermaidVersion } from './settings.ts';

/** Draws one variant of a fence: the file to store, or the problem at its place in the MDX file. */
export async function drawFence(
  renderer: Renderer,
  fence: Fence,
  variant: Variant,
): Promise<{ file: string } | { problem: Problem }> {
  const { meta } = fence;
  const described = takeDescription(variantCode(fence, variant));
  const { code, links } = takeLinks(described.code);
  const drawing = await renderer.render(code, links);
  if (!('markup' in drawing)) {
    const { message, line: explained } = explainMermaidError(drawing.message);
    const said = drawing.line ?? explained;
    const line = fence.line + (said ? mermaidLine(code, said) : 0);
    return { problem: problemAt('diagram-syntax', { ...fence, line }, { message }) };
  }
  const { type, outline, markup } = drawing;
  const metadata = {
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
  return { file: formatDiagram({ metadata, svg: fence.style ? styled(svg, fence.style) : svg }) };
}

const styled = (svg: string, style: string) =>
  svg
    .replace('<svg', '<svg class="drawing"')
    .replace('>', `><style>${style.replaceAll('<', '&lt;')}</style>`);
