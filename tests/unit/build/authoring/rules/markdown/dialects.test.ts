import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containers, problemsOf } from './containers.ts';

/** What is no Markdown of this site, the line that is named, and a word of the advice. */
const foreign: [source: string, advice: string, line?: number][] = [
  // Boxes beside the text: Docusaurus, VitePress, MkDocs, reStructuredText, Obsidian
  [':::note\n안내입니다.\n:::', '[!NOTE]'],
  ['앞 글입니다.\n:::warning[조심]\n글입니다.\n:::', '[!NOTE]', 2],
  ['!!! note "제목"\n    본문입니다.', '[!NOTE]'],
  ['??? tip "접은 것"\n    본문입니다.', '[!NOTE]'],
  ['.. note:: 안내입니다.', '[!NOTE]'],
  ['> [!참고]\n> 글입니다.', '영문으로'],
  ['[!NOTE] 글입니다.', '>로 시작'],
  ['> [!WAT]\n> 글입니다.', '가운데 하나'],
  ['> [!NOTE]', '>로 시작하는 글'],
  ['=== "파이썬"\n    글입니다.', '### 제목'],
  // Links and pieces of other files: Obsidian, Notion, GitLab, Pandoc
  ['[[위키]]를 봅니다.', '[글](/sessions/'],
  ['그림은 ![[그림.png|300]]입니다.', '[글](/sessions/'],
  ['[글][없음]입니다.', '[이름]: 주소'],
  ['[글][]입니다.', '[이름]: 주소'],
  ['글입니다.\n[글]: https://example.org', '빈 줄', 2],
  ['글^[바로 단 각주]입니다.', '[^이름]'],
  ['글[^없음]입니다.', '[^이름]: '],
  ['[^홀로]: 부르지 않은 각주입니다.', '이 줄을 지우세요'],
  ['@import "a.md"', '옮겨 적으세요'],
  ['[TOC]', '목차는 사이트가'],
  ['[[_TOC_]]', '[글](/sessions/'],
  ['@[toc]', '목차는 사이트가'],
  ['글입니다 ^block-id', '{#id}'],
  ['::youtube[동영상]', '링크나 컴포넌트'],
  ['이것은 :term[용어]입니다.', '링크나 컴포넌트'],
  // Marks within the line: Obsidian, Typora, Pandoc, Discord, Slack
  ['이것은 ==강조==입니다.', '**굵은 글씨**'],
  ['==**굵은** 강조==입니다.', '**굵은 글씨**'],
  ['이것은 ++밑줄++입니다.', '**굵은 글씨**'],
  ['이것은 ||비밀||입니다.', '<Details>'],
  ['H~2~O입니다.', '<sub>'],
  ['x^2^입니다.', '<sup>'],
  ['__굵게__는 밑줄입니다.', '밑줄 대신'],
  ['_기울임_은 밑줄입니다.', '밑줄 대신'],
  ['*강조 *입니다.', '빈칸을 없애세요'],
  ['~~지움 ~~ 입니다.', '빈칸을 없애세요'],
  ['웃습니다 :smile:', '이모지'],
  ['좋아요:tada:', '이모지'],
  [':+1: 좋습니다.', '이모지'],
  ['%% 메모 %%', '{/*'],
  ['글 %%메모%%입니다.', '{/*'],
  ['`닫지 않은 코드', '백틱의 짝'],
  [String.raw`\(x^2\)입니다.`, '$…$'],
  [String.raw`값은 \(y\)입니다.`, '$…$'],
  [String.raw`\[x^2\]입니다.`, '$…$'],
  // Marks at the beginning of a line
  ['#제목', '# 뒤를 띄우고'],
  ['##제목', '# 뒤를 띄우고'],
  ['####### 일곱 단계', '####까지'],
  ['[ ] 할 일', '<Recap>'],
  ['- [ ] 할 일\n- [x] 한 일', '<Recap>'],
  ['-가\n-나', '한 칸 띄우세요'],
  ['1.가\n2.나', '한 칸 띄우세요'],
  ['• 가\n• 나', '"- "'],
  ['*[HTML]: Hyper Text', '<abbr'],
  ['용어\n: 뜻입니다', '용어집', 2],
  // Tables
  ['| 가 | 나 |\n| 다 | 라 |', '| --- | --- |'],
  ['가 | 나\n다 | 라', '--- | ---'],
  ['| 가 | 나 |\n| --- |\n| 다 | 라 |', '칸 수를', 2],
  ['| 가 | 나 |\n| --- | --- |\n| 다 | 라 | 마 |', '2개로', 3],
  ['| 가 | 나 |\n| --- | --- |\n| `a | b` | 다 |', '코드 안의 |', 3],
  ['| 가 | 나 |\n| --- | --- |\n| 다 | 라 |\n표 아래의 글', '빈 줄', 4],
  ['가 | 나\n--- | ---\n* 다 | 라', '이 줄 앞에 |', 3],
  // Full-width letters
  ['＜Callout＞글＜/Callout＞', '반각'],
  ['＃ 제목', '반각'],
  ['＊＊굵게＊＊ 적습니다.', '반각'],
  ['｜ 가 ｜ 나 ｜', '반각'],
  ['＞ 인용', '반각'],
  // Code
  ['```python:main.py\nx = 1\n```', 'title="main.py"'],
  ['```js showLineNumbers\nx = 1\n```', 'showLineNumbers'],
  ['```pyhton\nx = 1\n```', "'python'"],
  ['```js {9}\nx = 1\n```', '9번째 줄'],
  // Formulas
  ['$$\nx', '닫는 $$'],
  [String.raw`값은 $정밀도 = \frac{a}{b}$입니다.`, String.raw`\text`],
  ['값은 $ x^2 $입니다.', '빈칸을 없애고'],
  // Lists
  ['2022. 11. 5. 첫 모임을 했습니다.', '2022년'],
  ['값은 $100, **둘째**는 $200입니다.', '다른 표시'],
  ['11. 5. 첫 모임을 했습니다.', '2022년'],
  ['100. 백\n101. 백일', '100이 넘는'],
  ['1. 가\n3. 다', '이어지는 번호', 2],
  ['1. 가\n\n```sh\nls\n```\n\n1. 나', '2로 적으세요', 7],
  ['1. 가\n\n| 표 |\n| --- |\n| 칸 |\n\n1. 나', '2로 적으세요', 7],
  // Lines
  ['죽는 날까지 하늘을 우러러\n한 점 부끄럼이 없기를', '앞줄 끝에', 2],
  ['이름: 홍길동\n나이: 스물', '앞줄 끝에', 2],
  ['값은 {} 입니다.', String.raw`\{\}`],
];

test.for(foreign)('%j is named with what to write instead', async ([source, advice, line = 1]) => {
  const problems = await problemsOf(source);
  expect(problems.map(({ fix, what }) => what + fix).join()).toContain(advice);
  expect([...new Set(problems.map((problem) => problem.line))]).toEqual([line]);
});

test('a wrong formula hides no sign of its line', async () => {
  const problems = await problemsOf('값은 $x^$이고 ==강조==입니다.');
  expect(problems.map(({ code }) => code).sort()).toEqual(['formula-syntax', 'unsupported-markup']);
});

/** What looks like a sign and is none. */
const innocent = [
  'C++와 C++의 차이, a+b+c, i++입니다.',
  '12:30:45에 a:b:c를 봅니다. 비율은 3:2:1이고 시각은 오전 10:30:00입니다.',
  '약 1~3년이 지나고 3~5년, 좋아요~~ 반가워요~~',
  '`==코드==`와 `[[0]]`, `:smile:`, ``a`b``입니다.',
  String.raw`\==글자\==와 \[\[글\]\], \:smile\:, \#제목, \| 가 \|, 가\(a\)입니다.`,
  '배열 a[1][2]와 (참고) [1], [가], C#, F#, #1입니다.',
  '값은 $100, $200이고 x^2, snake_case_name, 2 * 3 * 4입니다.',
  '가 || 나, A | B, <kbd>Ctrl</kbd>+<kbd>C</kbd>, R&D, 50%와 100%%입니다.',
  '<kbd>Q</kbd>(self-service <kbd>BI</kbd>), **굵게**(a=b), `코드`[a_b]입니다.',
  '〈데이터〉라는 책과 《책》, 「글」, ※ 참고, ① 하나',
  '이름은 ____이고 ...와 --도 글자입니다.',
  '[글](https://example.org/a==b==/:c:/[[d]])과 [참고][ref]입니다.\n\n[ref]: https://example.org',
  '죽는 날까지 하늘을 우러러\\\n한 점 부끄럼이 없기를',
  '가<br />나',
  '1. 가\n2. 나\n   1. 다\n\n   ```sh\n   ls\n   ```\n\n3. 라',
  '1. 가\n1. 나\n1. 다',
  '5. 다섯\n6. 여섯',
  '1. 가\n2. 나\n\n다른 이야기입니다.\n\n1. 다\n2. 라',
  '> 남의 말입니다.\n>\n> 두 번째 문단입니다.',
  '> [!tip] 알아 `둘` 것\n> 글입니다.',
  '| 가 | 나 |\n| :-- | --: |\n| `a \\| b` | c \\| d |\n| 다 | $x$ |',
  '글[^a]과 글[^a].\n\n[^a]: 각주입니다.',
  '```python title="load.py" {1}\n==x== [[0]] :smile: | a |\n```',
  '```\n[ ] 할 일\n```',
  '$x_i$와 $$y$$\n\n$$\n\\frac{a}{b}\n$$',
  '```math\nx^2\n```',
  '첫째 줄은 편집기가 길어서 접은 줄이고 예순 칸이 넘게 적혀 있습니다만\n둘째 줄로 이어집니다.',
];

test.for(innocent)('%j is left alone', async (source) => {
  expect(await problemsOf(source)).toEqual([]);
});

const samples = foreign.filter(([source]) => !/^\[\^|^> \[!/.test(source));
const nesting = fc.array(fc.constantFrom(...Object.keys(containers)), { maxLength: 3 });
const nest = (source: string, names: readonly string[]) =>
  names
    .filter((name, i) => names.indexOf(name) === i)
    .reduce((body, name) => containers[name]!(body), source);

describe('in lists, quotations, callouts, folds and footnotes, and in those within others', () => {
  test('what is foreign is named', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), nesting, async ([source, advice], names) => {
        const problems = await problemsOf(nest(source, names));
        expect(problems.map(({ fix, what }) => what + fix).join()).toContain(advice);
      }),
      { numRuns: 150 },
    );
  });

  test('what is innocent is left alone', { timeout: 120_000 }, async () => {
    const plain = innocent.filter((source) => !/\[\^|\]: /.test(source));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...plain), nesting, async (source, names) => {
        expect(await problemsOf(nest(source, names))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
