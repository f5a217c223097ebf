import { describe, expect, it } from 'vitest';
import { cjkEmphasis } from '../../../../src/build/markdown/cjk-emphasis.ts';
import { renderHtml, renderInline, renderJsx } from './render.ts';

const plugins = { mdastPlugins: [cjkEmphasis] };
const inline = (source: string) => renderInline(source, plugins);

describe('강조 뒤에 조사가 바로 붙어도 강조가 된다', () => {
  it.each([
    ['**마크다운(Markdown)**을 씁니다', '<strong>마크다운(Markdown)</strong>을 씁니다'],
    ["**'품질'**은 중요합니다", "<strong>'품질'</strong>은 중요합니다"],
    ['**“품질”**은 중요합니다', '<strong>“품질”</strong>은 중요합니다'],
    ['**"품질"**을', '<strong>"품질"</strong>을'],
    ['**1.**은', '<strong>1.</strong>은'],
    ['**95%**가', '<strong>95%</strong>가'],
    ['**C++**로', '<strong>C++</strong>로'],
    ['**정말요?**라고', '<strong>정말요?</strong>라고'],
    ['**ETL**(추출)과', '<strong>ETL</strong>(추출)과'],
    ['이것은**(괄호)**입니다', '이것은<strong>(괄호)</strong>입니다'],
    ['*기울임(italic)*은', '<em>기울임(italic)</em>은'],
    ['***둘 다(both)***는', '<em><strong>둘 다(both)</strong></em>는'],
    ['**굵고 *기운(em)*은(b)**도', '<strong>굵고 <em>기운(em)</em>은(b)</strong>도'],
    ['~~지운 것(old)~~은', '<del>지운 것(old)</del>은'],
    ['**[링크](/a/)**를', '<strong><a href="/a/">링크</a></strong>를'],
    ['[**링크(l)**는](/a/)', '<a href="/a/"><strong>링크(l)</strong>는</a>'],
    ['**`코드`**를', '<strong><code>코드</code></strong>를'],
    ['**가(a)**와 **나(b)**와 **다(c)**', ['가(a)', '나(b)', '다(c)'].map(strong).join('와 ')],
    ['**여러\n줄(x)**은', '<strong>여러\n줄(x)</strong>은'],
  ])('%s', (source, expected) => expect(inline(source)).toBe(expected));
});

describe('일본어와 중국어도 CJK 친화 규칙을 따른다 (commonmark-spec #650)', () => {
  it.each([
    ['**テスト。**テスト', '<strong>テスト。</strong>テスト'],
    ['**テスト**。テスト', '<strong>テスト</strong>。テスト'],
    ['**テスト？**テスト', '<strong>テスト？</strong>テスト'],
    ['これは**私のこと。**だから', 'これは<strong>私のこと。</strong>だから'],
    ['Go**「初心者」**を', 'Go<strong>「初心者」</strong>を'],
    ['税込**¥10,000**で', '税込<strong>¥10,000</strong>で'],
    ['这是**我想做的事。**所以', '这是<strong>我想做的事。</strong>所以'],
    ['葛\u{e0100}**(a)**城', '葛\u{e0100}<strong>(a)</strong>城'],
    ['가\ufe00**(a)**나', '가\ufe00<strong>(a)</strong>나'],
    ['𠮷**(a)**𠮷', '𠮷<strong>(a)</strong>𠮷'],
    ['a**“\ufe01x”\ufe01**b', 'a**“\ufe01x”\ufe01**b'],
  ])('%s', (source, expected) => {
    if (expected.includes('**')) expect(() => inline(source)).toThrow('literal-emphasis');
    else expect(inline(source)).toBe(expected);
  });
});

describe('목록, 표, 인용, 제목, 컴포넌트 안에서도 같다', () => {
  it.each([
    ['- **가(a)**는', '<li><strong>가(a)</strong>는</li>'],
    ['> **가\n> 나(a)**는', '<p><strong>가\n나(a)</strong>는</p>'],
    ['| a |\n|---|\n| **가(a)**는 |', '<td><strong>가(a)</strong>는</td>'],
    ['## **가(a)**는 {#x}', '<h2 id="x"><strong>가(a)</strong>는</h2>'],
  ])('%s', (source, expected) => expect(renderHtml(source, plugins)).toContain(expected));

  it.each([
    [
      '<Callout>\n\n**가(a)**는\n\n</Callout>',
      '<Callout><p><strong>가(a)</strong>는</p></Callout>',
    ],
    ['<Option id="a">**가(a)**는</Option>', '<Option id="a"><strong>가(a)</strong>는</Option>'],
    ['**<Term id="x">가(a)</Term>**는', '<p><strong><Term id="x">가(a)</Term></strong>는</p>'],
    [
      '가 <Term id="x">**나(a)**는</Term>',
      '<p>가 <Term id="x"><strong>나(a)</strong>는</Term></p>',
    ],
  ])('%s', (source, expected) => expect(renderJsx(source, plugins)).toBe(expected));
});

describe('물결표 하나는 범위이고, 둘이라야 취소선이다', () => {
  it.each([
    ['약 1~3년 또는 약 3~5년', '약 1~3년 또는 약 3~5년'],
    ['~~지운 것~~ 1~3년 ~~또~~', '<del>지운 것</del> 1~3년 <del>또</del>'],
    [
      '**1~3년(초급)**과 **3~5년(중급)**은',
      `${strong('1~3년(초급)')}과 ${strong('3~5년(중급)')}은`,
    ],
    ['가~~~나~~~', '가~~~나~~~'],
  ])('%s', (source, expected) => expect(inline(source)).toBe(expected));
});

describe('이스케이프와 코드는 글자 그대로다', () => {
  it.each([
    ['\\*\\*가(a)\\*\\*은', '**가(a)**은'],
    ['&ast;&#42;가(a)&#x2A;*은', '**가(a)**은'],
    ['`**가(a)**은`', '<code>**가(a)**은</code>'],
    ['**가\\*(a)**은', '<strong>가*(a)</strong>은'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['변수_이름(x)_값', '변수_이름(x)_값'],
  ])('%s', (source, expected) => expect(inline(source)).toBe(expected));
});

it('짝이 없는 **는 줄과 열을 알리며 빌드를 멈춘다', () => {
  const source = '첫 줄\n\n둘째 <Term id="x">줄 **굵게 **는</Term>';
  expect(() => renderJsx(source, plugins)).toThrow(
    expect.objectContaining({
      line: 3,
      column: 19,
      message: expect.stringMatching(/^\[literal-emphasis\] .*굵게.* → /) as string,
    }),
  );
});

function strong(text: string) {
  return `<strong>${text}</strong>`;
}
