import { evaluate } from 'satteri';
import { alerts } from '../../../../src/build/markdown/alerts.ts';
import { cjkEmphasis } from '../../../../src/build/markdown/cjk-emphasis.ts';
import { codeBlocks } from '../../../../src/build/markdown/code-blocks.ts';
import { formulas } from '../../../../src/build/markdown/formulas.ts';
import { headingLinks } from '../../../../src/build/markdown/heading-links.ts';
import { tablesAndFootnotes } from '../../../../src/build/markdown/tables-and-footnotes.ts';
import { unbrokenWords } from '../../../../src/build/markdown/unbroken-words.ts';
import { markdownFeatures } from '../../../../src/lessons/mdx.ts';

/** An element as the site's pages would show it. */
export interface Shown {
  name: string;
  props: Record<string, unknown>;
  children: (Shown | string)[];
}

type Child = Shown | string | number | boolean | null | undefined | Child[];

function element(name: unknown, props: Record<string, unknown> | null): Shown | Child {
  const { children, ...rest } = props ?? {};
  if (typeof name === 'function') {
    return (name as (props: object) => Child)(props ?? {});
  }
  return { name: String(name), props: rest, children: flat(children as Child) };
}

const flat = (child: Child): (Shown | string)[] => {
  if (Array.isArray(child)) return child.flatMap(flat);
  if (child === null || child === undefined || typeof child === 'boolean') return [];
  return [typeof child === 'object' ? child : String(child)];
};

/** Runs a lesson through the site's plugins; components stand as elements of their own. */
export async function showMdx(source: string): Promise<Shown> {
  const names = [...source.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name ?? '');
  const components = ['Callout', 'CodeBlock', 'Formula', ...names];
  const { default: Content } = (await evaluate(source, {
    features: markdownFeatures,
    mdastPlugins: [formulas, cjkEmphasis, alerts, unbrokenWords, codeBlocks],
    hastPlugins: [tablesAndFootnotes, headingLinks],
    elementAttributeNameCase: 'html',
    Fragment: 'fragment',
    jsx: element,
    jsxs: element,
  } as never)) as { default: (props: object) => Child };
  const shown = Content({ components: Object.fromEntries(components.map((name) => [name, name])) });
  return { name: 'page', props: {}, children: flat(shown) };
}

/** Blocks end lines; what stands in attributes and is read all the same comes before the content. */
const blocks = /^(p|li|h\d|tr|blockquote|Callout|CodeBlock|Details|br|img|section)$/;

/** The text that a reader sees; of code only its Hangul, as its signs are meant. */
export function textOf(node: Shown | string): string {
  if (typeof node === 'string') return node;
  const { name, props, children } = node;
  if (name === 'code')
    return children
      .map(textOf)
      .join('')
      .replaceAll(/[^가-힣]/g, '');
  const html = typeof props['html'] === 'string' ? props['html'] : '';
  if (name === 'CodeBlock') return '\n\u0000\n';
  const words = [props['title'], props['alt'], props['summary']].filter(
    (one) => typeof one === 'string',
  );
  const own = words.map((one) => `${one}\n`).join('') + html.replaceAll(/<[^>]*>/g, '');
  const inside = own + children.map(textOf).join('');
  // What begins a cell begins no line.
  if (/^t[hd]$/.test(name)) return `\n·${inside}\n`;
  return blocks.test(name) ? `\n${inside}\n` : inside;
}

/** All elements of a name below a node. */
export const findShown = (node: Shown | string, name: string): Shown[] =>
  typeof node === 'string'
    ? []
    : [
        ...(node.name === name ? [node] : []),
        ...node.children.flatMap((child) => findShown(child, name)),
      ];
