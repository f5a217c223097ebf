import { defineHastPlugin } from 'satteri';

/**
 * Tables scroll in a frame of their own and are aligned by classes, because the page's policy
 * allows no `style`; the heading of the footnotes stays out of the page's headings.
 */
export const tablesAndFootnotes = defineHastPlugin({
  name: 'tables-and-footnotes',
  element: [
    {
      filter: ['th', 'td'],
      visit(node, ctx) {
        const style = node.properties['style'];
        if (style === undefined) return;
        const align = /text-align:\s*(\w+)/.exec(String(style))?.[1] ?? '';
        ctx.setProperty(node, 'style', null);
        const name = { center: 'align-center', right: 'align-end' }[align];
        if (name) ctx.setProperty(node, 'className', [name]);
      },
    },
    {
      filter: ['table'],
      visit(node, ctx) {
        if (columnsOf(node) < WIDE) return;
        ctx.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['table-frame'], tabIndex: 0, role: 'group', ariaLabel: '표' },
          children: [],
        });
      },
    },
    {
      // The arrow is drawn by the style sheet: what is to be read is the name of the link.
      filter: ['a'],
      visit(node, ctx) {
        if (node.properties['dataFootnoteBackref'] === undefined) return;
        const children = node.children.filter(({ type }) => type !== 'text');
        ctx.replaceNode(node, { ...node, children });
      },
    },
    {
      filter: ['h2'],
      visit(node, ctx) {
        if (node.properties['id'] !== 'footnote-label') return;
        ctx.replaceNode(node, {
          type: 'element',
          tagName: 'p',
          properties: { id: 'footnote-label', className: ['footnotes__title'] },
          children: [{ type: 'text', value: '각주' }],
        });
      },
    },
  ],
});

/** Tables with fewer columns fit the narrowest screen. */
const WIDE = 3;

interface Element {
  tagName?: string;
  children?: readonly Element[];
}

function columnsOf(table: object): number {
  const rows = (node: Element): Element[] =>
    (node.children ?? []).flatMap((child) => (child.tagName === 'tr' ? [child] : rows(child)));
  const cells = ({ children = [] }: Element) => children.filter(({ tagName }) => tagName).length;
  return Math.max(0, ...rows(table as Element).map(cells));
}
