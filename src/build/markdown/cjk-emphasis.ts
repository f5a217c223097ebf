import { defineMdastPlugin } from 'satteri';
import { compileError, problemAt } from '../problems/problem.ts';
import { placeOf } from '../problems/problem.ts';
import { resolveInlines } from './emphasis/resolve.ts';
import { findInlineContainers } from './inline-containers.ts';

/**
 * Emphasis that Korean text can rely on: `**마크다운(Markdown)**을` is strong, `1~3년 … 3~5년` is
 * not struck through, and a `**` that stays literal stops the build.
 *
 * Can go when Sätteri has the CJK-friendly rules and a switch for single tildes.
 * @see https://github.com/bruits/satteri/issues/85
 */
export const cjkEmphasis = defineMdastPlugin({
  name: 'cjk-emphasis',
  options: { position: true },
  before(root, ctx) {
    for (const container of findInlineContainers(root)) {
      const { children, changed, literals } = resolveInlines(container.children, ctx.source);
      if (literals[0] !== undefined) throw literalEmphasis(ctx.source, literals[0]);
      if (changed) ctx.setProperty(container, 'children', children);
    }
  },
});

function literalEmphasis(source: string, offset: number): Error {
  const around = source.slice(offset, offset + 20).replaceAll(/\s+/g, ' ');
  const place = { file: '', ...placeOf({ path: '', text: source }, offset) };
  return compileError(problemAt('literal-emphasis', place, { around }));
}
