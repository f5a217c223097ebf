import { headingId, plainText } from '../../../lessons/mdx.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { MdxDocument } from '../source/document.ts';
import type { SiteContent } from '../source/site-content.ts';

/** Every heading has an id, and the levels go down one at a time from `##`. */
export const checkHeadings = ({ documents }: SiteContent): Problem[] =>
  documents.flatMap(checkDocument);

function checkDocument({ source, headings }: MdxDocument): Problem[] {
  let previous = 1;
  return headings.flatMap(({ node, offset }) => {
    const text = plainText(node);
    const problems: Problem[] = [];
    const underline = underlineOf(source.text.slice(offset, node.position?.end.offset));
    if (underline) {
      const details = { text: text.split('\n').at(-1) ?? '', marks: '##', underline };
      previous = Math.max(2, node.depth);
      return [createProblem('heading-without-id', source, offset, details)];
    }
    if (node.depth === 1 || node.depth > previous + 1) {
      const level = node.depth === 1 ? 2 : Math.max(2, previous + 1);
      const expected = `${'#'.repeat(level)} 단계로 바꿔`;
      problems.push(createProblem('bad-heading-order', source, offset, { text, expected }));
    }
    // A `#` is taken for `##`, so the heading after it is not reported, too.
    previous = Math.max(2, node.depth);
    if (node.depth > 1 && node.depth <= 3 && headingId(node) === undefined) {
      const details = {
        marks: '#'.repeat(node.depth),
        ...readMeantId(lineAt(source.text, offset)),
      };
      problems.push(createProblem('heading-without-id', source, offset, details));
    }
    return problems;
  });
}

/** The line below a heading that made it one: `---` or `===`. */
const underlineOf = (written: string) => /\n[\s>]*(-+|=+)[ \t]*$/.exec(written)?.[1];

/** The text of a heading's line and the id that was meant: `｛#why｝`, `{why}`, `(#why)`. */
function readMeantId(line: string): { text: string; id?: string } {
  const text = line.replace(/^[\s>]*#+\s*/, '').trim();
  const meant =
    /^(.*?)\s*(?:[{｛]\s*[#＃]?|[(（［[]\s*[#＃])\s*([a-z][\w-]*)\s*[}｝)）］\]]$/i.exec(text);
  return meant?.[2] ? { text: meant[1] ?? '', id: meant[2].toLowerCase() } : { text };
}

const lineAt = (text: string, offset: number) => text.slice(offset).split('\n')[0] ?? '';
