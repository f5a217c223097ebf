import { describe, expect, it } from 'vitest';
import { cjkEmphasis } from '../../../../src/build/markdown/cjk-emphasis.ts';
import { unbrokenWords } from '../../../../src/build/markdown/unbroken-words.ts';
import { renderInline, renderJsx } from './render.ts';

const plugins = { mdastPlugins: [cjkEmphasis, unbrokenWords] };

/** The rendered inline HTML, with spans written as `‹…›` (unbroken) and `{…}` (breakable again). */
function shorthand(source: string): string {
  let html = renderInline(source, plugins);
  for (let before = ''; before !== html;) {
    before = html;
    html = html.replace(/<span class="unbroken">((?:(?!<\/?span).)*)<\/span>/, '‹$1›');
    html = html.replace(/<span class="breakable">((?:(?!<\/?span).)*)<\/span>/, '{$1}');
  }
  return html;
}

describe('닫는 부호와 조사는 떨어지지 않는다', () => {
  it.each([
    ['마크다운(Markdown)은 쉽다', '마크다운(Markdown‹)은› 쉽다'],
    ['“품질”이라고', '“품질‹”이라고›'],
    ['약 95%로', '약 95‹%로›'],
    ['**마크다운(Markdown)**은', '‹<strong>마크다운(Markdown)</strong>은›'],
    ['**데이터 생애주기(Lifecycle)**은', '‹<strong>{데이터 }생애주기(Lifecycle)</strong>은›'],
    ['[`x`와 *가 (b)*](/a/)는', '‹<a href="/a/">{<code>x</code>와 }<em>{가 }(b)</em></a>는›'],
    ['(가) 다음', '(가) 다음'],
    ['**굵게**는 (끝).', '<strong>굵게</strong>는 (끝).'],
  ])('%s', (source, expected) => expect(shorthand(source)).toBe(expected));

  it('출처 표시 뒤의 조사도 붙어 있다', () => {
    expect(renderJsx('가 <Cite id="a" />에서', plugins)).toBe(
      '<p>가 <span class="unbroken"><Cite id="a" />에서</span></p>',
    );
  });
});

describe('가운뎃점은 줄 머리에 오지 않는다', () => {
  it.each([
    ['수집·가공·저장', '‹수집·›‹가공·›저장'],
    ['**수집**·*가공*', '‹<strong>수집</strong>·›<em>가공</em>'],
  ])('%s', (source, expected) => expect(shorthand(source)).toBe(expected));
});

describe('수와 단위는 떨어지지 않는다', () => {
  it.each([
    ['경력 3–5년차', '경력 ‹3–5년차›'],
    ['1～3년은', '‹1～3년은›'],
    ['하루 4 TB를', '하루 ‹4 TB›를'],
    ['하루 4 페타바이트를', '하루 ‹4 페타바이트›를'],
    ['2,940억 개의 메일', '‹2,940억 개›의 메일'],
    ['50억 번 검색', '‹50억 번› 검색'],
    ['1.5 배로', '‹1.5 배›로'],
  ])('%s', (source, expected) => expect(shorthand(source)).toBe(expected));

  it.each(['463엑사바이트', '약 1~3년', '4TB', '10 시스템', '표 3 번역본', '2019년 11월'])(
    '%s: 줄바꿈 규칙(keep-all)만으로 충분하거나 단위가 아니다',
    (source) => expect(shorthand(source)).toBe(source),
  );
});

it('코드는 그대로 둔다', () => expect(shorthand('`f(x)는`')).toBe('<code>f(x)는</code>'));
