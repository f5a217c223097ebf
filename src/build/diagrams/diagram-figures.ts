import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginDefinition, type MdastVisitorContext } from 'satteri';
import { diagramProblem, type DiagramProblem } from './diagram-problem.ts';
import { diagramFile, variantsOf, type Fence } from './fence.ts';
import { readFence } from './read-fence.ts';
import { storedPath, storedState } from './session-files.ts';

/** Draws a stale fence while the author watches; resolves to whether the drawing is fresh now. */
export type Redraw = (fence: Fence) => Promise<boolean>;

export interface DiagramFigureOptions {
  /** Folder that holds `content/`. */
  root: string;
  /** Given in development only: there a stale drawing is redrawn or shown with a remark. */
  redraw?: () => Redraw | undefined;
}

/**
 * Puts `<DiagramFigure>` in the place of mermaid fences and of `<Diagram>`.
 * Building only reads stored drawings: a stale or missing one fails with its place and the command.
 */
export function diagramFigures({ root, redraw }: DiagramFigureOptions): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'diagram-figures',
    options: { position: true },
    async code(node, ctx) {
      if (node.lang !== 'mermaid') return;
      const place = { file: fileOf(ctx), line: node.position?.start.line ?? 1 };
      const read = readFence(place, node.meta ?? '', node.value);
      if (read.problems[0]) throw asError(read.problems[0]);
      if (!('fence' in read)) return;
      const stale = await checkStored(read.fence);
      const { id, caption, source } = read.fence.meta;
      ctx.replaceNode(node, figure(ctx, { id, caption, source, stale: stale ? 'yes' : undefined }));
    },
    mdxJsxFlowElement(node, ctx) {
      if (node.name !== 'Diagram') return;
      const props = Object.fromEntries(
        node.attributes.flatMap((attribute) =>
          attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
            ? [[attribute.name, attribute.value]]
            : [],
        ),
      );
      const { id = '', caption = '' } = props;
      const place = { file: fileOf(ctx), line: node.position?.start.line ?? 1 };
      const stored = join(root, dirname(place.file), 'diagrams', diagramFile(id, 'wide'));
      if (!existsSync(stored) && !redraw?.()) {
        throw asError(diagramProblem('diagram-unknown', place, { id }));
      }
      ctx.replaceNode(node, figure(ctx, { id, caption, again: 'yes' }));
    },
  });

  /** Whether the fence's drawing is still stale after all that can be done about it here. */
  async function checkStored(fence: Fence): Promise<boolean> {
    for (const variant of variantsOf(fence)) {
      const state = await storedState(root, fence, variant);
      if (state === 'fresh') continue;
      const draw = redraw?.();
      if (draw) return !(await draw(fence));
      const file = storedPath(fence, variant);
      throw asError(diagramProblem(`diagram-${state}`, fence, { file }));
    }
    return false;
  }

  function fileOf({ fileURL }: MdastVisitorContext): string {
    return fileURL ? relative(root, fileURLToPath(fileURL)) : '';
  }

  function figure(ctx: MdastVisitorContext, props: Record<string, string | undefined>) {
    const session = basename(dirname(fileOf(ctx)));
    return {
      type: 'mdxJsxFlowElement' as const,
      name: 'DiagramFigure',
      attributes: Object.entries({ session, ...props }).flatMap(([name, value]) =>
        value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }],
      ),
      children: [],
    };
  }
}

/** An error that Astro prints with file, line and column. */
export const asError = ({ code, line, what, fix }: DiagramProblem) =>
  Object.assign(new Error(`[${code}] ${what} → ${fix}`), { line, column: 1 });
