import fc from 'fast-check';
import { defineMdastPlugin, markdownToHtml } from 'satteri';
import { expect, it } from 'vitest';
import { resolveInlines } from '../../../../src/build/markdown/emphasis/resolve.ts';
import { findInlineContainers } from '../../../../src/build/markdown/inline-containers.ts';

/** The plugin without its error for literal `**`, of which random text is full. */
const lenient = defineMdastPlugin({
  name: 'lenient-cjk-emphasis',
  options: { position: true },
  before(root, ctx) {
    for (const container of findInlineContainers(root)) {
      const { children, changed } = resolveInlines(container.children, ctx.source);
      if (changed) ctx.setProperty(container, 'children', children);
    }
  },
});

const others = ['a', 'b1', ' ', '\n', '.', '(', ')', '“', '€', '\\*', '\\_', '&ast;', '&#95;'];
const nodes = ['`c*d`', '[', '](/u)', '<br>', '😀', '"', '\u00a0', '\n> ', '![x*](/i)'];

/** Random inline Markdown without CJK characters and without tildes. */
const inlineSource = fc
  .array(fc.constantFrom('*', '**', '***', '_', '__', ...others, ...nodes), { maxLength: 24 })
  .map((parts) => parts.join(''));

it('한글이 없으면 CommonMark가 읽는 그대로다', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(inlineSource, (source) => {
      const plain = markdownToHtml(source).html;
      expect(markdownToHtml(source, { mdastPlugins: [lenient] }).html).toBe(plain);
    }),
    { numRuns: 4000 },
  );
});
