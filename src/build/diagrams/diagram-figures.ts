import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'mdast';
import {
  defineMdastPlugin,
  type MdastPluginDefinition,
  type MdastVisitorContext,
  type MdxJsxFlowElement,
} from 'satteri';
import { compileError, problemAt } from '../problems/problem.ts';
import { isMeantAsDiagram, diagramFile, variantsOf, type Fence } from './read/fence.ts';
import { readFence } from './read/read-fence.ts';
import { storedProblem } from './store/stored-files.ts';

export interface DiagramFigureOptions {
  /** Folder that holds `content/`. */
  root: string;
  /** Whether the author watches: then a stale drawing is shown with a remark instead of failing. */
  isWatched?: () => boolean;
}

/**
 * Puts `<DiagramFigure>` in the place of mermaid fences and of `<Diagram>`.
 * Building only reads stored drawings: a stale or missing one fails with its place and the command.
 */
export function diagramFigures({
  root,
  isWatched = () => false,
}: DiagramFigureOptions): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'diagram-figures',
    options: { position: true },
    async code(node, ctx) {
      if (!isMeantAsDiagram(node)) return;
      const read = readFence(fencePlace(node, ctx), node);
      if (read.problems[0]) throw compileError(read.problems[0]);
      if (!('fence' in read)) return;
      const stale = (await isStale(read.fence)) ? 'yes' : undefined;
      const { id, caption, source } = read.fence.meta;
      // A drawing for narrow screens is part of the figure of the other fence.
      if (read.fence.only) return ctx.removeNode(node);
      ctx.replaceNode(node, figure({ session: sessionOf(ctx), id, caption, source, stale }));
    },
    // Async, so that its error waits in line with those of the fences.
    // eslint-disable-next-line @typescript-eslint/require-await
    async mdxJsxFlowElement(node, ctx) {
      if (node.name !== 'Diagram' && node.name !== 'DiagramSteps') return;
      const props = textPropsOf(node);
      if (props['session']) return;
      const place = fencePlace(node, ctx);
      const { id = '' } = props;
      const file = join(dirname(place.file), 'diagrams', diagramFile(id, 'wide'));
      // That a fence of the session has this id is for the authoring checks, which run before.
      if (!existsSync(join(root, file)) && !isWatched()) {
        throw compileError(problemAt('diagram-missing', place, { file }));
      }
      const withSession = { session: sessionOf(ctx), ...props };
      ctx.replaceNode(
        node,
        node.name === 'Diagram'
          ? figure(withSession)
          : { ...node, attributes: attributesOf(withSession) },
      );
    },
  });

  /** Whether the fence's drawing is stale and nobody has to mend it now. */
  async function isStale(fence: Fence): Promise<boolean> {
    for (const variant of variantsOf(fence)) {
      const problem = await storedProblem(root, fence, variant);
      if (!problem) continue;
      if (isWatched()) return true;
      throw compileError(problem);
    }
    return false;
  }

  function fencePlace({ position }: Pick<Nodes, 'position'>, { fileURL }: MdastVisitorContext) {
    const file = fileURL ? relative(root, fileURLToPath(fileURL)) : '';
    return { file, line: position?.start.line ?? 1 };
  }
}

/** Folder of the session that the document belongs to. */
const sessionOf = ({ fileURL }: MdastVisitorContext) =>
  fileURL ? basename(dirname(fileURLToPath(fileURL))) : '';

/** Props that are written as plain text. */
const textPropsOf = ({ attributes }: MdxJsxFlowElement): Props =>
  Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );

type Props = Record<string, string | undefined>;

const figure = (props: Props) => ({
  type: 'mdxJsxFlowElement' as const,
  name: 'DiagramFigure',
  attributes: attributesOf(props),
  children: [],
});

const attributesOf = (props: Props) =>
  Object.entries(props).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }],
  );
