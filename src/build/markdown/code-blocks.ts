import type { Code } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import {
  bundledLanguages,
  codeToTokens,
  type BundledLanguage,
  type ThemeRegistration,
} from 'shiki';
import { escapeXml } from '../../lessons/diagrams/stored-diagram.ts';
import { formulaBlock } from './formulas.ts';
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
    // GitHub's other way to write a formula of its own.
    if (node.lang === 'math') {
      ctx.replaceNode(node, formulaBlock(node));
      return;
    }
    const { title, marked } = readCodeMeta(node.meta ?? '');
    const html = await highlightCode(node, marked);
    ctx.replaceNode(node, jsxElement('CodeBlock', { title, lang: readLanguage(node), html }));
  },
});

/** What stands after the language: `title="…"`, marked lines in braces, and the rest, which means nothing. */
export function readCodeMeta(meta: string): { title?: string; marked: Set<number>; rest: string } {
  const title = /\btitle=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(meta);
  const lines = /\{([\d,\s-]+)\}/.exec(meta.replace(title?.[0] ?? '', ''));
  const marked = new Set<number>();
  for (const part of (lines?.[1] ?? '').split(',')) {
    const [from, to = from] = part.split('-').map(Number);
    for (let line = from ?? 0; from && to && line <= to; line++) marked.add(line);
  }
  const name = title?.[1] ?? title?.[2] ?? title?.[3];
  const rest = meta
    .replace(title?.[0] ?? '', '')
    .replace(lines?.[0] ?? '', '')
    .trim();
  return name === undefined ? { marked, rest } : { title: name, marked, rest };
}

/** Names for text without roles. Notion writes `plain text`. */
const plainNames = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'output']);

/** Names of all languages that have roles. */
export const knownLanguages = (): string[] => Object.keys(bundledLanguages);

/** The language of a fence as Shiki names it, `text` for plain text, or undefined where it is unknown. */
export function readLanguage({ lang }: Pick<Code, 'lang'>): BundledLanguage | 'text' | undefined {
  const name = lang?.toLowerCase() ?? '';
  if (plainNames.has(name)) return 'text';
  return Object.hasOwn(bundledLanguages, name) ? (name as BundledLanguage) : undefined;
}

/** Code as HTML whose classes say what its parts are; a language that Shiki doesn't know stays plain. */
export async function highlightCode(
  { value, lang }: Pick<Code, 'value' | 'lang'>,
  marked: Set<number>,
): Promise<string> {
  const { tokens } = await codeToTokens(value, {
    lang: readLanguage({ lang }) ?? 'text',
    theme,
    // Shiki gives a line up after half a second: on a busy machine it would stay without colours.
    tokenizeTimeLimit: 0,
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
