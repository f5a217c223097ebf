import { expect, test } from 'vitest';
import { pageSection } from '../../support/page-section.ts';

const page = `<html><body><nav><a id="outside" href="/">홈</a></nav><main>
  <header><h1>생애주기</h1><h2 id="takeaways">얻어 가는 것</h2></header><p>데이터가 가는 길</p>
  <h2 id="stages">단계</h2><p><strong>수집</strong>은 <a href="/x/">먼저</a> 온다.</p>
  <h3 id="serving">서빙</h3><ul><li>분석</li><li>역&nbsp;ETL<span popover>뜻풀이</span></li></ul>
  <h2 id="undercurrents">저류</h2><details id="more"><summary>더</summary>463\u2060엑사바이트</details>
</main></body></html>`;

test('a heading owns what follows it, up to the next heading of its level', () => {
  expect(pageSection(page, 'stages')).toEqual({
    text: '단계 수집은 먼저 온다. 서빙 분석 역 ETL',
    links: ['/x/'],
  });
  expect(pageSection(page, 'serving')?.text).toBe('서빙 분석 역 ETL');
});

test('another element owns only its content', () => {
  expect(pageSection(page, 'more')?.text).toBe('더 463엑사바이트');
});

test('without an anchor it is the head of the page', () => {
  expect(pageSection(page)?.text).toBe('생애주기 얻어 가는 것 데이터가 가는 길');
});

test('an anchor that is missing or outside the main part has no section', () => {
  expect(pageSection(page, 'nowhere')).toBeUndefined();
  expect(pageSection(page, 'outside')).toBeUndefined();
});
