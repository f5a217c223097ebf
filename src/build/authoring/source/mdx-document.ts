import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { contentId } from '../../../lib/content-id.ts';
import { pagePath } from '../../../lib/urls.ts';
import { markdownFeatures } from '../../../lessons/markdown-features.ts';
import type { Problem } from '../../problems/problem.ts';
import type { SourceFile } from '../../problems/source-file.ts';
import { readParts, type MdxParts } from './mdx-parts.ts';
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
export function parseMdx(source: SourceFile): MdxDocument {
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
    const tree = mdxToMdast(source.text, { features: markdownFeatures }) as Root;
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
