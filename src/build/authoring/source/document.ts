import type { Code, Heading, Image, Link, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { parseMdx } from '../../../lessons/mdx.ts';
import { contentId } from '../../../lib/content-id.ts';
import { pagePath } from '../../../lib/site.ts';
import type { Problem, SourceFile } from '../../problems/problem.ts';
import { type JsxAttribute, readAttributes } from './jsx-attributes.ts';
import { explainSyntaxError } from './mdx-syntax.ts';
import { parseYaml, type YamlBlock } from './yaml-block.ts';

/** One MDX file of a session, taken apart. */
export interface MdxDocument extends MdxParts {
  source: SourceFile;
  /** `index.mdx` introduces a session, every other file is a topic. */
  kind: 'session' | 'topic';
  /** `introduction` or `introduction/lifecycle`. */
  id: string;
  session: string;
  /** Its address on the site. */
  page: string;
  frontmatter: YamlBlock | undefined;
  /** The content; `undefined` where it could not be read. */
  tree: Root | undefined;
  problems: Problem[];
}

/** Parses a file below `content/sessions/`. Syntax errors become problems, never exceptions. */
export function parseDocument(source: SourceFile): MdxDocument {
  const id = contentId(source.path.replace('content/sessions/', ''));
  const base = {
    source,
    kind: source.path.endsWith('/index.mdx') ? ('session' as const) : ('topic' as const),
    id,
    session: id.split('/')[0] ?? id,
    page: pagePath(id),
    frontmatter: readFrontmatter(source),
  };
  const yamlProblems = base.frontmatter?.problems ?? [];
  try {
    const tree = parseMdx(source.text);
    return { ...base, tree, ...readParts(tree, source), problems: yamlProblems };
  } catch (error) {
    const problem = explainSyntaxError(error, source);
    const parts = readParts({ type: 'root', children: [] }, source);
    return { ...base, tree: undefined, ...parts, problems: [...yamlProblems, problem] };
  }
}

function readFrontmatter(source: SourceFile): YamlBlock | undefined {
  const match = /^---[ \t]*\n(.*?\n)?---[ \t]*$/ms.exec(source.text);
  if (!match || match.index !== 0) return undefined;
  const start = source.text.indexOf('\n') + 1;
  return parseYaml(source, start, start + (match[1]?.length ?? 0));
}

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
interface MdxParts {
  elements: JsxElement[];
  headings: Placed<Heading>[];
  links: Placed<Link>[];
  images: Placed<Image>[];
  codes: Placed<Code>[];
  /** Expressions, imports and exports: JavaScript that authors rarely mean. */
  scripts: { type: 'expression' | 'esm'; code: string; offset: number }[];
}

/** Collects the parts of a tree in one walk. */
function readParts(tree: Root, source: SourceFile): MdxParts {
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
