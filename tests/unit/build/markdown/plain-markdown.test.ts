import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alerts } from '../../../../src/build/markdown/alerts.ts';
import { highlightCode, readCodeMeta } from '../../../../src/build/markdown/code-blocks.ts';
import { formulas, isFormula, renderFormula } from '../../../../src/build/markdown/formulas.ts';
import { tablesAndFootnotes } from '../../../../src/build/markdown/tables-and-footnotes.ts';
import { renderHtml, renderJsx } from './render.ts';

const html = (source: string) => renderHtml(source, { hastPlugins: [tablesAndFootnotes] });

describe('tables', () => {
  test('cells are aligned by classes, without a style', () => {
    const table = html('| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |');
    expect(table).not.toContain('style');
    expect(table).toContain('<th class="align-center">b</th>');
    expect(table).toContain('<td class="align-end">3</td>');
  });

  test(
    'a table of any width keeps its cells, and one that may be wider than a phone has a frame',
    { timeout: 60_000 },
    () => {
      const cell = fc.stringMatching(/^[가-힣a-z0-9]{1,6}$/);
      fc.assert(
        fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
          const row = `| ${cells.join(' | ')} |`;
          const table = html(`${row}\n|${' :-: |'.repeat(cells.length)}\n${row}`);
          expect(table.match(/<td class="align-center">/g)).toHaveLength(cells.length);
          expect(table.includes('class="table-frame"')).toBe(cells.length >= 3);
        }),
      );
    },
  );
});

test('footnotes speak Korean and their heading is none of the page', () => {
  const notes = html('글[^a]과 글[^a].\n\n[^a]: 각주입니다.');
  expect(notes).toContain('<p id="footnote-label" class="footnotes__title">각주</p>');
  expect(notes).toContain('aria-label="각주 1을 단 자리"');
  expect(notes).toContain('aria-label="각주 1을 단 자리 2"');
  expect(notes).not.toMatch(/<h2|Footnotes|Back to/);
});

describe('alerts', () => {
  const jsx = (source: string) => renderJsx(source, { mdastPlugins: [alerts] });

  test.for([
    ['NOTE', 'note'],
    ['tip', 'tip'],
    ['Warning', 'caution'],
    ['QUESTION', 'question'],
  ])('> [!%s] becomes a callout of the kind %s', ([word, kind]) => {
    const written = jsx(`> [!${word}]\n> 알림 **글**입니다.`);
    expect(written).toContain(`<Callout kind="${kind}">`);
    expect(written).toMatch(/알림 <strong>글<\/strong>입니다/);
    expect(written).not.toContain('[!');
  });

  test('words after the bracket are its title', () => {
    expect(jsx('> [!TIP] 알아 둘 것\n> 글')).toContain('<Callout kind="tip" title="알아 둘 것">');
  });

  test('a quotation stays one', () => {
    expect(jsx('> 남의 말 [!NOTE]')).toContain('<blockquote>');
  });
});

const unescape = (text: string) =>
  text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('code', () => {
  test('roles are classes, marked lines are marks, and nothing has a style', async () => {
    const read = await highlightCode({ lang: 'sql', value: '-- 메모\nSELECT 1;' }, new Set([2]));
    expect(read).toContain('<span class="code-comment">-- 메모</span>');
    expect(read).toMatch(/<mark>.*<span class="code-keyword">SELECT<\/span>.*\n<\/mark>/s);
    expect(read).not.toContain('style');
  });

  test.for([
    ['title="a b.py" {1,3-5}', 'a b.py', [1, 3, 4, 5]],
    ["{2} title='x'", 'x', [2]],
    ['', undefined, []],
    ['{nothing}', undefined, []],
  ] as const)('%s', ([meta, title, marked]) => {
    const read = readCodeMeta(meta);
    expect(read.title).toBe(title);
    expect([...read.marked]).toEqual([...marked]);
  });

  test('no letter of any code is lost, in any language', { timeout: 60_000 }, async () => {
    const letters = fc.constantFrom(...'가나 aB1_\'"`#/*-+=<>&;:(){}[]\\.,\n');
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: letters, maxLength: 40 }),
        fc.constantFrom('python', 'sql', 'sh', 'yaml', 'json', 'unheard-of', ''),
        async (text, lang) => {
          const html = await highlightCode({ lang, value: text }, new Set([1]));
          expect(unescape(html)).toBe(`${text}\n`);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('formulas', () => {
  const jsx = (source: string) => renderJsx(source, { mdastPlugins: [formulas] });

  test('a formula in the text and one of its own are MathML', () => {
    expect(jsx('넓이는 $x^2$입니다.')).toMatch(
      /넓이는 <Formula html='<math.*<msup>.*<\/math>' ?\/>입니다/,
    );
    expect(jsx('$$\na_1 + b_2\n$$')).toContain('display="block"');
  });

  test.for(['값은 $100, $200입니다.', '$12.9 million을 잃었습니다.', '$1와 $2', '$한글$'])(
    'money is no formula: %s',
    (source) => {
      expect(jsx(source)).not.toContain('Formula');
      expect(jsx(source)).toContain(source);
    },
  );

  test('MathML needs no style sheet and no script', () => {
    const result = renderFormula(
      String.raw`\color{red}\frac{a}{\sqrt{b}} \href{javascript:x}{y}`,
      true,
    );
    expect('html' in result ? result.html : '').not.toMatch(/ style=| class=| href=|annotation/);
  });

  test.for([String.raw`\fracc{a}{b}`, 'x^', '{', String.raw`\begin{matrix}`])(
    '%s is told in Korean',
    (tex) => {
      expect(renderFormula(tex, false)).toMatchObject({
        details: expect.stringMatching(/[가-힣]/) as string,
      });
    },
  );

  test('Hangul makes a formula only as text', () => {
    expect(isFormula(String.raw`$\text{정밀도} = x$`)).toBe(true);
    expect(isFormula('$정밀도$')).toBe(false);
  });
});
