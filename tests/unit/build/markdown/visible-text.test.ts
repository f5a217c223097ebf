import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containers, problemsOf } from '../authoring/rules/markdown/containers.ts';
import { findShown, showMdx, textOf } from './rendered-text.ts';

/**
 * The promise of plain Markdown here: what an author writes is shown as it was meant, or named. Nothing
 * is shown raw, and nothing is dropped. The source is read a second way, by its letters and by what its
 * signs mean, and held against what is shown.
 */

/** Words that readers have to see, in their order; all that is Hangul in the sources made here. */
const wordsOf = (text: string) => (text.match(/[가-힣]/g) ?? []).join('').replace(/각주/g, '');

/** Signs that nobody wants to read, in the text of a page. */
const raw =
  /\*\*|`|\]\(|\[\[[^\]\n]+\]\]|==[^=\s][^=\n]*==|^ *:::|^ *\|.*\|$|^ *#{1,6} +\S|^ *[-*+] +\S|\[\^[^\]\s]+\]|^ *\[[ x]\] +[^ \n]|\{\}|(?<!~)~~[^\s~][^~]*[^\s~]~~(?!~)|^ *> +\S|\[![A-Za-z]+\]|%%[^%\n]+%%|\$\$/m;

const word = fc.constantFrom('나', '다라', '마바사', '아을', '자는', '차카', '타파하');
const sign = fc.constantFrom(
  ...'* ** _ __ ~ ~~ == ` `` [ ] ]( ) ( ! [[ ]] ![ | # - + > : :: ::: $ $$ ^ & " \\ % %% { } = 1. 2022. :tada: [^a] [x] [!NOTE] {} --- http://b.org'.split(
    ' ',
  ),
  ' ',
  ' ',
  ', ',
  '.',
);
const inline = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 5, arbitrary: sign },
  {
    weight: 4,
    arbitrary: fc
      .tuple(word, word)
      .chain(([a, b]) =>
        fc.constantFrom(
          `**${a}**${b}`,
          `**${a}(B)**${b}`,
          `*${a}* ${b}`,
          `~~${a}~~${b}`,
          `[${a}](/glossary/)${b}`,
          `==${a}==${b}`,
          `[[${a}]]${b}`,
          `_${a}_${b}`,
          `__${a}__ ${b}`,
          `<sub>${a}</sub>${b}`,
          `\\*\\*${a}\\*\\*`,
          `![${a}의 ${b}](./flow.png)`,
          `$x$${a}`,
          `${a}<br />${b}`,
          `${a}\\\n${b}`,
          `${a}\n${b}`,
        ),
      ),
  },
);
const line = fc.array(inline, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));
const block = fc.oneof(
  line,
  fc
    .tuple(
      fc.constantFrom(
        '## ',
        '- ',
        '1. ',
        '2. ',
        '100. ',
        '> ',
        '> [!TIP] ',
        '- [ ] ',
        ':::note\n',
        '#',
        '    ',
        '• ',
      ),
      line,
    )
    .map((parts) => parts.join('')),
  fc.tuple(line, line).map(([a, b]) => `- ${a}\n- ${b}`),
  fc.tuple(line, line).map(([a, b]) => `1. ${a}\n2. ${b}`),
  fc.tuple(word, word, line).map(([a, b, c]) => `| ${a} | ${b} |\n| --- | :-: |\n| ${c} | ${a} |`),
  fc.tuple(word, line).map(([a, b]) => `${a}[^n]\n\n[^n]: ${b}`),
  fc.constantFrom(
    '---',
    '나\n---',
    '| 나 | 다 |\n| 라 | 마 |',
    '$$\nx\n$$',
    '```sh\nls\n```',
    '{/* 메모 */}',
  ),
);
const body = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n'));
const place = fc.constantFrom(...Object.keys(containers));

/** What the source says, without what no reader is meant to see. */
const meantText = (source: string) =>
  source
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, '')
    // The title of the callout, the fold and the footnote that the text was put into.
    .replaceAll(/^<\/?[A-Z].*$/gm, (tag) => /summary="([^"]*)"/.exec(tag)?.[1] ?? '');

describe('a text that nothing is said about', () => {
  test(
    'is shown with all its words, and with none of its signs',
    { timeout: 240_000 },
    async () => {
      let silent = 0;
      await fc.assert(
        fc.asyncProperty(body, place, async (text, name) => {
          const source = containers[name]!(text);
          if ((await problemsOf(source)).length > 0) return;
          silent += 1;
          const shown = textOf(await showMdx(source));
          const sorted = (words: string) => [...words].sort().join('');
          const order = source.includes('[^') ? sorted : (words: string) => words;
          expect(order(wordsOf(shown))).toBe(order(wordsOf(meantText(source))));
          const escaped = source.replaceAll(/\\[*[\]|`#>{}=:~$-]/g, '');
          if (escaped === source) expect(shown).not.toMatch(raw);
        }),
        { numRuns: 250 },
      );
      // Enough of them are well-formed for the promise to mean something.
      expect(silent).toBeGreaterThan(25);
    },
  );
});

test(
  'a table of any width shows each cell under its column, aligned as it says',
  { timeout: 120_000 },
  async () => {
    const cell = fc.oneof(
      word,
      line.map((text) => text.replaceAll(/[|`\\$<{}\n[\]!]|\*\*|__|==|~~/g, '').trim() || '나'),
    );
    const alignment = fc.constantFrom<[rule: string, name?: string]>(
      ['---'],
      [':--'],
      [':-:', 'align-center'],
      ['--:', 'align-end'],
    );
    const table = fc.array(alignment, { minLength: 1, maxLength: 12 }).chain((columns) =>
      fc.record({
        columns: fc.constant(columns),
        rows: fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
          minLength: 1,
          maxLength: 4,
        }),
        isOpen: fc.boolean(),
        place,
      }),
    );
    await fc.assert(
      fc.asyncProperty(table, async ({ columns, rows, isOpen, place: name }) => {
        const toRow = (cells: readonly string[]) =>
          isOpen && cells.length > 1 ? cells.join(' | ') : `| ${cells.join(' | ')} |`;
        const head = columns.map((_, i) => `열${i}`);
        const source = [toRow(head), toRow(columns.map(([rule]) => rule)), ...rows.map(toRow)].join(
          '\n',
        );
        const whole = containers[name]!(source);
        if ((await problemsOf(whole)).length > 0) return;
        const page = await showMdx(whole);
        const [shown] = findShown(page, 'table');
        const cells = findShown(shown!, 'td');
        expect(cells.map((one) => wordsOf(textOf(one)))).toEqual(rows.flat().map(wordsOf));
        expect(cells.map(({ props }) => props['class'])).toEqual(
          rows.flatMap(() => columns.map(([, align]) => align)),
        );
        const frames = findShown(page, 'div').filter(
          ({ props }) => props['class'] === 'table-frame',
        );
        expect(frames).toHaveLength(columns.length >= 3 ? 1 : 0);
        expect(JSON.stringify(page)).not.toContain('"style"');
      }),
      { numRuns: 100 },
    );
  },
);
