import { formatDiagram } from '../../lib/diagrams/stored-diagram.ts';
import { cleanSvg } from './clean-svg.ts';
import { diagramHash } from './diagram-hash.ts';
import { diagramProblem, type DiagramProblem } from './diagram-problem.ts';
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
    const line = fence.line + (drawing.line ? mermaidLine(code, drawing.line) : 0);
    const message = shorten(drawing.message);
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

/** What Mermaid expected instead is a list of token names: no help to an author. */
const shorten = (message: string) =>
  message
    .replace(
      /^No diagram type detected .* for text:\s*(.*)$/s,
      (_, text: string) => `그림의 종류를 알 수 없어요: ${text.split('\n')[0]}`,
    )
    .replace(/\s*Expecting .*$/s, '')
    .replace(/^(Parse|Lexical) error on line \d+[:.]?\s*(Unrecognized text\.)?/, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/-+\^/g, '')
    .trim();
