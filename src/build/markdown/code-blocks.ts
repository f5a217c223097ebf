import type { Code } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import {
  bundledLanguages,
  codeToTokens,
  type BundledLanguage,
  type ThemeRegistration,
} from 'shiki';
import { escapeXml } from '../../lessons/diagrams/stored-diagram.ts';
import { jsxElement } from './jsx-element.ts';

/**
 * Puts `<CodeBlock>` in the place of fenced code: highlighted while building, by classes that
 * `src/styles/code/blocks.css` paints, because the page's policy allows no `style`.
 * ```` ```py title="load.py" {1,3-5} ```` names the file and marks lines.
 */
export const codeBlocks = defineMdastPlugin({
  name: 'code-blocks',
  async code(node, ctx) {
    if (node.lang?.toLowerCase().startsWith('mermaid')) return;
    const { title, marked } = readCodeMeta(node.meta ?? '');
    const html = await highlightCode(node, marked);
    ctx.replaceNode(node, jsxElement('CodeBlock', { title, lang: node.lang ?? undefined, html }));
  },
});

/** What stands after the language: `title="…"` and marked lines in braces. */
export function readCodeMeta(meta: string): { title?: string; marked: Set<number> } {
  const title = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(meta);
  const lines = /\{([\d,\s-]+)\}/.exec(meta)?.[1] ?? '';
  const marked = new Set<number>();
  for (const part of lines.split(',')) {
    const [from, to = from] = part.split('-').map(Number);
    for (let line = from ?? 0; from && to && line <= to; line++) marked.add(line);
  }
  const name = title?.[1] ?? title?.[2];
  return name === undefined ? { marked } : { title: name, marked };
}

/** Code as HTML whose classes say what its parts are; a language that Shiki doesn't know stays plain. */
export async function highlightCode(
  { value, lang }: Pick<Code, 'value' | 'lang'>,
  marked: Set<number>,
): Promise<string> {
  const known = lang && (lang in bundledLanguages || lang === 'text');
  const { tokens } = await codeToTokens(value, {
    lang: (known ? lang : 'text') as BundledLanguage,
    theme,
  });
  const lines = tokens.map((line) =>
    line
      .map(({ content, color = '' }) => {
        const role = roles[color.toLowerCase()];
        const text = escapeXml(content);
        return role ? `<span class="${role}">${text}</span>` : text;
      })
      .join(''),
  );
  return lines
    .map((line, i) => (marked.has(i + 1) ? `<mark>${line}\n</mark>` : `${line}\n`))
    .join('');
}

/** Each colour stands for a role and is replaced by a class; none is ever shown. */
const roles: Record<string, string> = {
  '#000001': 'code-comment',
  '#000002': 'code-string',
  '#000003': 'code-number',
  '#000004': 'code-keyword',
  '#000005': 'code-name',
};

const theme: ThemeRegistration = {
  name: 'roles',
  type: 'light',
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    { settings: { foreground: '#000000' } },
    ...(
      [
        ['#000001', 'comment', 'punctuation.definition.comment'],
        ['#000002', 'string', 'punctuation.definition.string'],
        ['#000003', 'constant', 'variable.language'],
        ['#000004', 'keyword', 'storage', 'entity.name.tag'],
        ['#000005', 'entity.name.function', 'entity.name.type', 'support.function', 'support.type'],
        ['#000005', 'entity.name.class', 'entity.other.attribute-name', 'meta.mapping.key'],
      ] as const
    ).map(([foreground, ...scope]) => ({ scope: [...scope], settings: { foreground } })),
  ],
};
