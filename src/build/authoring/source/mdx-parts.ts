import type { Code, Heading, Image, Link, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { SourceFile } from '../../problems/source-file.ts';
import { readAttributes, type JsxAttribute } from './jsx-attributes.ts';

/** A component, or an HTML tag, in MDX. */
export interface JsxElement {
  name: string;
  node: MdxJsxFlowElement | MdxJsxTextElement;
  attributes: JsxAttribute[];
  parent: JsxElement | undefined;
  offset: number;
}

/** A node with its place in the file. */
type Placed<N extends Nodes> = { node: N; offset: number };

/** What the checks look at in a document, in its order. */
export interface MdxParts {
  elements: JsxElement[];
  headings: Placed<Heading>[];
  links: Placed<Link>[];
  images: Placed<Image>[];
  codes: Placed<Code>[];
  /** Expressions, imports and exports: JavaScript that authors rarely mean. */
  scripts: { type: 'expression' | 'esm'; code: string; offset: number }[];
}

/** Collects the parts of a tree in one walk. */
export function readParts(tree: Root, source: SourceFile): MdxParts {
  const parts: MdxParts = {
    elements: [],
    headings: [],
    links: [],
    images: [],
    codes: [],
    scripts: [],
  };
  visit(tree, undefined);
  return parts;

  function visit(node: Nodes, parent: JsxElement | undefined) {
    const offset = node.position?.start.offset ?? 0;
    let inside = parent;
    switch (node.type) {
      case 'heading':
        parts.headings.push({ node, offset });
        break;
      case 'link':
        parts.links.push({ node, offset });
        break;
      case 'image':
        parts.images.push({ node, offset });
        break;
      case 'code':
        parts.codes.push({ node, offset });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        parts.scripts.push({ type: 'expression', code: node.value, offset });
        break;
      case 'mdxjsEsm':
        parts.scripts.push({ type: 'esm', code: node.value, offset });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const attributes = readAttributes(node, source.text);
        inside = { name: node.name ?? '', node, attributes, parent, offset };
        parts.elements.push(inside);
        break;
      }
    }
    if ('children' in node) for (const child of node.children) visit(child, inside);
  }
}
