import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../../../src/build/authoring/source/document.ts';
import { formatProblem } from '../../../../../src/build/problems/problem.ts';

/** Code, place and what is wrong, without the fix. */
function explain(text: string): string {
  const { problems } = parseDocument({ path: 'content/sessions/01-a/01-b.mdx', text });
  return problems
    .map((problem) => formatProblem(problem).split(' → ')[0]?.split('.mdx:')[1])
    .join('\n');
}

describe("says in Korean why MDX can't be read", () => {
  it.each([
    [
      '<Callout>\n\n글\n',
      '1:1  [unclosed-component] 제대로 닫히지 않은 컴포넌트예요: <Callout> (파일이 끝날 때까지 닫는 태그가 없어요)',
    ],
    [
      '<Callout>글\n\n둘째\n\n</Callout>',
      '1:1  [unclosed-component] 제대로 닫히지 않은 컴포넌트예요: <Callout> (같은 문단 안에 닫는 태그가 없어요)',
    ],
    [
      '<Callout>\n글 </Callout>',
      '2:3  [unclosed-component] 제대로 닫히지 않은 컴포넌트예요: <Callout> (닫는 태그가 글 끝에 붙어 있어요)',
    ],
    [
      '<Recap>\n<RecapItem>\n\n글\n\n</Recap>',
      '6:1  [unclosed-component] 제대로 닫히지 않은 컴포넌트예요: <RecapItem> (2번째 줄에서 열었는데 </Recap>가 먼저 나와요)',
    ],
    [
      'List<String>을 씁니다',
      '1:5  [mdx-syntax] MDX를 읽을 수 없어요: < 뒤에는 컴포넌트 이름이 와야 해요',
    ],
    ['x<y이고', '1:2  [mdx-syntax] MDX를 읽을 수 없어요: < 뒤에는 컴포넌트 이름이 와야 해요'],
    [
      '글<br>글',
      '1:2  [unclosed-component] 제대로 닫히지 않은 컴포넌트예요: <br> (같은 문단 안에 닫는 태그가 없어요)',
    ],
    ['글</Callout>', '1:2  [mdx-syntax] MDX를 읽을 수 없어요: 여는 태그 없이 닫는 태그만 있어요'],
    ['<!-- 주석 -->', '1:1  [mdx-syntax] MDX를 읽을 수 없어요: HTML 주석은 쓸 수 없어요'],
    ['<https://a.kr>', '1:1  [mdx-syntax] MDX를 읽을 수 없어요: 주소를 < >로 감쌀 수 없어요'],
    [
      '<Callout kind=tip>\n\n글\n\n</Callout>',
      '1:1  [mdx-syntax] MDX를 읽을 수 없어요: 컴포넌트의 속성을 읽을 수 없어요',
    ],
    ['하트 <3', '1:4  [mdx-syntax] MDX를 읽을 수 없어요: < 뒤에는 컴포넌트 이름이 와야 해요'],
    [
      '<Callout kind=“tip”>\n\n글\n\n</Callout>',
      '1:1  [mdx-syntax] MDX를 읽을 수 없어요: 속성의 값을 둥근 따옴표(“ ”)로 감쌌어요',
    ],
    [
      '<데이터 과학>이라는 책',
      '1:1  [mdx-syntax] MDX를 읽을 수 없어요: < 뒤에는 컴포넌트 이름이 와야 해요',
    ],
    ['##제목 {#id}', '1:10  [mdx-syntax] MDX를 읽을 수 없어요: 제목의 # 뒤에 빈칸이 없어요'],
    ['## 제목 {#id}와 글', '1:11  [mdx-syntax] MDX를 읽을 수 없어요: 제목의 id를 읽을 수 없어요'],
    ['글 {a b}', '1:6  [mdx-syntax] MDX를 읽을 수 없어요: 중괄호 안을 읽을 수 없어요'],
    ['첫 줄\n\n글 {', '3:3  [mdx-syntax] MDX를 읽을 수 없어요: 중괄호 안을 읽을 수 없어요'],
  ])('%j', (text, expected) => expect(explain(text)).toBe(expected));
});

describe('the advice on closing a tag depends on the component', () => {
  it.each([
    ['글<br>글', '<br />처럼 끝에 /를 넣어 주세요.'],
    ['글 <Cite id="a">.', '<Cite … />처럼 끝에 /를 넣어 주세요.'],
    ['<Term id="a">계보를 봅니다.', '용어 바로 뒤에 </Term>을 넣어 주세요.'],
    ['<Callout>\n\n글\n', '저마다 새 줄에'],
  ])('%j', (text, fix) => {
    const { problems } = parseDocument({ path: 'content/sessions/01-a/01-b.mdx', text });
    expect(problems.map((problem) => problem.fix)).toEqual([expect.stringContaining(fix)]);
  });
});
