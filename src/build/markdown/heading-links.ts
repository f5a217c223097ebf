import { defineHastPlugin } from 'satteri';

/**
 * Makes each heading a link to itself, so that its address can be copied: by the menu of the browser, and
 * with a click where scripts run. A heading that has links of its own gets one behind its words.
 */
export const headingLinks = defineHastPlugin({
  name: 'heading-links',
  element: {
    filter: ['h2', 'h3', 'h4'],
    visit(node, ctx) {
      const { id } = node.properties;
      if (typeof id !== 'string' || id === '' || id === 'footnote-label') return;
      const properties = { href: `#${id}`, className: ['heading-link'] };
      const link = (props: object, children: typeof node.children) =>
        ({
          type: 'element',
          tagName: 'a',
          properties: { ...properties, ...props },
          children,
        }) as const;
      const children = node.children.some(hasLink)
        ? [...node.children, link({ ariaLabel: '이 제목의 주소' }, [])]
        : [link({}, node.children)];
      ctx.replaceNode(node, { ...node, children });
    },
  },
});

interface Node {
  type: string;
  tagName?: string;
  children?: readonly Node[];
}

/** Components in headings, as terms and sources, are links. */
const hasLink = (node: Node): boolean =>
  node.tagName === 'a' || node.type.startsWith('mdxJsx') || (node.children ?? []).some(hasLink);
