import { type Edit, editMatches, type Range } from './edits.ts';

/** Code and formulas in a source that may be no MDX yet, and its frontmatter: nothing in them is touched. */
export function findCode(text: string): Range[] {
  const ranges: Range[] = [];
  const frontmatter = /^---[ \t]*\n[\s\S]*?^---[ \t]*$/m.exec(text);
  if (frontmatter?.index === 0) ranges.push([0, frontmatter[0].length]);
  let open: { start: number; mark: string } | undefined;
  for (const { index, 0: line, 1: mark = '', 2: rest = '' } of text.matchAll(
    /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*(`{3,}|~{3,}|\$\$)(.*)$/gm,
  )) {
    if (!open) open = rest.includes(mark) ? undefined : { start: index, mark };
    else if (mark.startsWith(open.mark) && rest.trim() === '') {
      ranges.push([open.start, index + line.length]);
      open = undefined;
    }
  }
  if (open) ranges.push([open.start, text.length]);
  const isInside = (at: number) => ranges.some(([from, to]) => at >= from && at < to);
  for (const { index, 0: code } of text.matchAll(
    /(?<![`\\])(`+)(?!`)(?:(?!\n[ \t>]*\n)[\s\S])*?[^`]\1(?!`)|\{\/\*[\s\S]*?\*\/\}|\$[^$\n]+\$/g,
  )) {
    if (!isInside(index)) ranges.push([index, index + code.length]);
  }
  return ranges;
}

/** Mends what keeps a text from being read at all: tags of HTML and comments. */
export function fixSyntax(text: string): Edit[] {
  const apart = findCode(text);
  return [
    ...editMatches(text, /<(br|wbr)\s*>/g, apart, ([, name]) => ({
      text: `<${name} />`,
      what: '태그 끝에 /를 넣었어요',
    })),
    ...editMatches(text, /<!--([\s\S]*?)-->/g, apart, ([, comment = '']) =>
      /\*\/|`/.test(comment)
        ? undefined
        : { text: `{/*${comment}*/}`, what: 'HTML 주석을 MDX 주석으로 바꿨어요' },
    ),
    ...editMatches(text, /(?<=^[ \t>]*)#{2,4}(?=[^\s#])/gm, apart, ([marks]) => ({
      text: `${marks} `,
      what: '제목의 # 뒤를 띄웠어요',
    })),
    ...editMatches(
      text,
      /(?<=^#{2,3}[ \t].*?)[ \t]*[{｛][#＃]([a-z][a-z\d-]*)[}｝][ \t]*$/gm,
      apart,
      ([, id]) => ({
        text: ` {#${id}}`,
        what: '제목의 id를 반각으로 적었어요',
      }),
    ),
    ...editMatches(
      text,
      /(?<=^#{2,3}[ \t].*?)[ \t]*\{([a-z][a-z\d-]*)\}[ \t]*$/gm,
      apart,
      ([, id]) => ({
        text: ` {#${id}}`,
        what: '제목의 id에 #을 넣었어요',
      }),
    ),
  ];
}
