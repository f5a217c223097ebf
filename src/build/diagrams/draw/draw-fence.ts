import { problemAt, type Problem } from '../../problems/problem.ts';
import { type Fence, type Variant, placeOfLabel, variantCode } from '../read/fence.ts';
import { particleAfter } from '../../../lib/korean/particles.ts';
import { findLostText } from '../read/lost-text.ts';
import { mermaidLine, takeDescription, takeLinks } from '../read/mermaid-source.ts';
import { sealDiagram } from '../store/seal.ts';
import { fenceHash } from '../store/stored-files.ts';
import { cleanSvg } from './clean-svg.ts';
import { explainMermaidError } from './explain-mermaid-error.ts';
import type { DrawingFailure } from './page/draw.ts';
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
  const lost = findLostText(code);
  if (lost) {
    const place = { ...fence, line: fence.line + lost.line };
    const message = `원고의 “${lost.words}”${particleAfter(lost.words, '이/가')} 그림에 나오지 않아요. ${lost.why}`;
    return { problem: problemAt('diagram-text', place, { message }) };
  }
  const drawing = await renderer.render(code, links);
  if (!('markup' in drawing)) {
    return { problem: failureProblem(fence, code, drawing) };
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
  return { file: sealDiagram({ metadata, svg: fence.style ? styled(svg, fence.style) : svg }) };
}

function failureProblem(fence: Fence, code: string, failure: DrawingFailure): Problem {
  const { reason, label } = failure;
  if (reason) {
    const place = placeOfLabel(fence, code, label);
    return problemAt(`diagram-${reason}`, place, { message: failure.message });
  }
  const { message, line: explained } = explainMermaidError(failure.message);
  const named = failure.line ?? explained;
  const line = named ? mermaidLine(code, named) : 0;
  const source = code.split('\n')[line - 1] ?? '';
  const place = { ...fence, line: fence.line + line };
  return problemAt('diagram-syntax', place, { message, source });
}

const styled = (svg: string, style: string) =>
  svg
    .replace('<svg', '<svg class="drawing"')
    .replace('>', `><style>${style.replaceAll('<', '&lt;')}</style>`);
