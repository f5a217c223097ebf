import type { Nodes, Root } from 'mdast';
import { headingId, parseMdx, plainText } from '../../lessons/mdx.ts';
import { withoutTracking } from '../authoring/rules/links.ts';
import { visibleSources } from '../authoring/rules/markdown/visible-source.ts';
import { type Edit, editMatches, type Range } from './edits.ts';
import { nameHeading, type NamedTerm } from './heading-ids.ts';

/** What of an MDX source is no prose, by its tree. */
export function readApart(tree: Nodes, source: string): { code: Range[]; addresses: Range[] } {
  const [code, addresses]: [Range[], Range[]] = [[], []];
  visit(tree);
  return { code, addresses };

  function visit(node: Nodes) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (/^(code|inlineCode|math|inlineMath|mdxjsEsm|mdx\w*Expression)$/.test(node.type)) {
      code.push([start, end]);
    }
    if (node.type === 'image' || node.type === 'definition') addresses.push([start, end]);
    if (node.type === 'link') {
      const last = node.children.at(-1)?.position?.end.offset;
      addresses.push([source[start] === '[' && last ? last : start, end]);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  }
}

/** All code and formulas of a source, or undefined where it is no MDX. */
export function readCode(source: string): string | undefined {
  try {
    const code = nodesIn(parseMdx(source)).filter(({ type }) => /code|math/i.test(type));
    return JSON.stringify(code.map((node) => [node.type, 'value' in node && node.value]));
  } catch {
    return undefined;
  }
}

/** Mends Markdown whose meaning is certain: headings, rules, dates, empty braces, signs and addresses. */
export function fixMarkdown(
  text: string,
  terms: readonly NamedTerm[],
  ids: Iterable<string>,
): Edit[] {
  let tree: Root;
  try {
    tree = parseMdx(text);
  } catch {
    return [];
  }
  const taken = new Set(ids);
  return [...nodesIn(tree).flatMap(fixNode), ...fixSigns(tree, text)];

  function fixNode(node: Nodes): Edit[] {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const written = text.slice(start, end);
    if (node.type === 'heading') return fixHeading(node, start, written);
    // The list within the list of a date is its day.
    const isWithin = /\d[.)][ \t]+$/.test(text.slice(0, start));
    if (node.type === 'list') return isWithin ? [] : fixDate(node, start, written);
    if (/^mdx\w+Expression$/.test(node.type) && /^\{\s*\}$/.test(written)) {
      return [{ start, end, text: '\\{\\}', what: '빈 중괄호를 글자로 적었어요' }];
    }
    if (node.type !== 'link' && node.type !== 'definition') return [];
    // An address without Markdown around it is longer in the tree than in the text.
    const at = written.lastIndexOf(node.url);
    const better = betterAddress(node.url);
    if (at < 0 || !better) return [];
    return [{ start: start + at, end: start + at + node.url.length, ...better }];
  }

  function fixHeading(node: Extract<Nodes, { type: 'heading' }>, start: number, written: string) {
    const underline = /^([\s\S]*\S)[ \t]*\n([ \t>]*)(-{3,})[ \t]*$/.exec(written);
    if (underline) {
      const [, words = '', prefix = '', rule = ''] = underline;
      // A line of its own may have been meant as a heading; a sentence was not.
      if (!/[.?!:,…][)"'”’]*$/.test(words) && !words.includes('\n')) return [];
      const at = start + words.length;
      const blank = `\n${prefix.trimEnd()}\n${prefix}${rule}`;
      return [
        {
          start: at,
          end: start + written.length,
          text: blank,
          what: '가로줄 위에 빈 줄을 넣었어요',
        },
      ];
    }
    if (node.depth < 2 || node.depth > 3 || headingId(node) !== undefined) return [];
    if (!/^#{2,3}[ \t]/.test(written) || /[{｛]\s*[#＃]?[^}｝]*[}｝]\s*$/.test(written)) return [];
    const words = plainText(node);
    const id = nameHeading(words, terms, taken);
    taken.add(id);
    const body = written.replace(/[ \t]+#*[ \t]*$/, '');
    const at = start + body.length;
    return [
      {
        start: at,
        end: start + written.length,
        text: ` {#${id}}`,
        what: `제목에 id를 적었어요: ${id}`,
      },
    ];
  }
}

/** `2022. 11. 5.` at the beginning of a line is a date, not a list. */
function fixDate(node: Extract<Nodes, { type: 'list' }>, start: number, written: string): Edit[] {
  const date = /^(\d{1,4})\.(?=[ \t]+\d{1,2}\.[ \t]|[ \t])/.exec(written);
  const year = Number(date?.[1]);
  const isYear = node.ordered && year >= 1900 && year < 2100;
  const isDay = /^\d{1,2}\.[ \t]+\d{1,2}\.[ \t]/.test(written);
  if (!date || !(isYear || isDay)) return [];
  const at = start + (date[1]?.length ?? 0);
  return [{ start: at, end: at + 1, text: '\\.', what: '날짜가 목록이 되지 않게 했어요' }];
}

/** Signs of other tools that have exactly one meaning here. */
function fixSigns(tree: Root, text: string): Edit[] {
  return visibleSources(tree, text).flatMap(({ text: visible, offset }) =>
    [
      ...editMatches(
        visible,
        /(?<!=)==([^=*\s\0](?:[^=*\n\0]*[^=*\s\0])?)==(?!=)/g,
        [],
        ([, words]) => ({
          text: `**${words}**`,
          what: '강조를 **로 적었어요',
        }),
      ),
      ...editMatches(visible, /(?<=^[ \t]*)[•●◦▪‣⁃∙](?=[ \t]+\S)/gm, [], () => ({
        text: '-',
        what: '목록의 기호를 -로 바꿨어요',
      })),
    ].map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset })),
  );
}

const nodesIn = (node: Nodes): Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(nodesIn) : []),
];

/** An address that leads to the same page and is safe, without what follows readers; undefined if it is so. */
export function betterAddress(url: string): { text: string; what: string } | undefined {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return undefined;
  const { hostname, port } = new URL(url);
  const isOpen = port === '' && hostname.includes('.') && !/^[\d.]+$|\.local$/.test(hostname);
  if (url.startsWith('http:') && isOpen) {
    return { text: url.replace(/^http:/, 'https:'), what: '주소를 https로 바꿨어요' };
  }
  const untracked = withoutTracking(url);
  return untracked === url ? undefined : { text: untracked, what: '추적하는 값을 지웠어요' };
}
