import katex from 'katex';
import { defineMdastPlugin } from 'satteri';
import { compileError, problemAt } from '../problems/problem.ts';
import { jsxElement, jsxTextElement } from './jsx-element.ts';
import { particleAfter } from '../../lib/korean/particles.ts';

/** Formulas, `$…$` and `$$…$$`, as MathML written while building: no script, no style sheet. */
export const formulas = defineMdastPlugin({
  name: 'formulas',
  options: { position: true },
  math(node, ctx) {
    ctx.replaceNode(node, formulaBlock(node));
  },
  inlineMath(node, ctx) {
    const { start, end } = node.position ?? {};
    const source = ctx.source.slice(start?.offset, end?.offset);
    if (!isFormula(source, ctx.source[end?.offset ?? 0])) {
      ctx.replaceNode(node, { type: 'text', value: source });
      return;
    }
    const isBlock = source.startsWith('$$');
    ctx.replaceNode(node, jsxTextElement('Formula', { html: written(node, isBlock) }));
  },
});

/**
 * Whether dollar signs enclose a formula. Amounts of money don't: `$100, $200` has a space before
 * its second sign and a digit behind it, and no formula has Hangul outside `\text{…}`.
 */
export function isFormula(source: string, next = ''): boolean {
  if (source.startsWith('$$')) return true;
  const inner = source.slice(1, -1);
  if (inner !== inner.trim() || /\d/.test(next)) return false;
  return !/[가-힣]/.test(inner.replaceAll(/\\text\w*\{[^}]*\}/g, ''));
}

/** Whether dollar signs that {@link isFormula} refuses enclose TeX all the same. */
export const meansFormula = (source: string): boolean => /\\[a-z]|[\^_=]/i.test(source);

/** MathML of a formula in TeX, or in Korean what is wrong with it. */
export function renderFormula(
  tex: string,
  isBlock: boolean,
): { html: string } | { details: string } {
  try {
    // GitHub also writes $`…`$.
    const html = katex.renderToString(tex.replace(/^`([^`]*)`$/, '$1'), {
      output: 'mathml',
      displayMode: isBlock,
      strict: 'ignore',
      trust: false,
    });
    const math = /<math.*<\/math>/s.exec(html)?.[0] ?? '';
    return {
      html: math
        .replaceAll(/<annotation[^>]*>.*?<\/annotation>/gs, '')
        .replaceAll(/ (style|class|mathcolor|mathbackground)="[^"]*"/g, ''),
    };
  } catch (error) {
    const message = (error as Error).message;
    const unknown = /Undefined control sequence: (\\\w+)/.exec(message)?.[1];
    const rest = /at position \d+: (.*)$/s.exec(message)?.[1]?.replaceAll('\u0332', '');
    return {
      details: unknown
        ? `${unknown}${particleAfter(unknown, '은/는')} 아는 명령이 아니에요`
        : `“${(rest ?? tex).slice(0, 20)}”, 여기부터 읽을 수 없어요`,
    };
  }
}

/** Where TeX stands, for its error. */
interface Tex {
  value: string;
  position?: { start: { line: number } } | undefined;
}

/** A formula of its own as a component. */
export const formulaBlock = (node: Tex) =>
  jsxElement('Formula', { html: written(node, true), display: 'block' });

function written({ value, position }: Tex, isBlock: boolean): string {
  const result = renderFormula(value, isBlock);
  if ('html' in result) return result.html;
  throw compileError(
    problemAt('formula-syntax', { file: '', line: position?.start.line ?? 1 }, result),
  );
}
