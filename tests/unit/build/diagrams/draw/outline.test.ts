import { expect, test } from 'vitest';
import { outlineOf } from '../../../../../src/build/diagrams/draw/page/outline/outline-of.ts';
import type { OutlineItem } from '../../../../../src/lessons/diagrams/stored-diagram.ts';
import { parseMermaid, readSource } from './parse-mermaid.ts';

/** The outline as indented lines. */
async function tell(code: string): Promise<string> {
  const { type, db, links } = await parseMermaid(code);
  const outline = outlineOf(type, db, links);
  return outline ? lines(outline.items).join('\n') : 'no outline';
}

const lines = (items: OutlineItem[], depth = 0): string[] =>
  items.flatMap(({ text, href, items: below = [] }) => [
    `${'  '.repeat(depth)}${text}${href ? ` → ${href}` : ''}`,
    ...lines(below, depth + 1),
  ]);

test('flowchart: groups hold their nodes, nodes say where they lead, with the words on the way', async () => {
  expect(await tell(readSource('flowchart'))).toMatchInlineSnapshot(`
    "서비스
      다음: 수집 (이벤트)
    수집 → /sessions/introduction/lifecycle/#ingestion
      다음: 원시 영역
    데이터 레이크
      원시 영역
        다음: 검사
      검사
        다음: 알림 (실패)
        다음: 보고서
      알림
    보고서
      서로 이어짐: 데이터 분석가
    데이터 분석가"
  `);
});

test('sequence: participants first, then messages in order, loops and branches around theirs', async () => {
  expect(await tell(readSource('sequence'))).toMatchInlineSnapshot(`
    "참여자
      작업
      생산자 API
    작업 → 생산자 API: 계보 보내기
    메모(작업, 생산자 API): 작업이 끝날 때마다
    반복: 실패하면
      생산자 API → 생산자 API: 다시 저장하기
    경우: 저장됨
      생산자 API → 작업: 받았음
    아니면: 거절됨
      생산자 API → 작업: 오류"
  `);
});

test('timeline: sections hold periods, periods hold events', async () => {
  expect(await tell(readSource('timeline'))).toMatchInlineSnapshot(`
    "커리어 패스
      실무
        주니어
          유지 보수
          디버깅
        중간 수준
          설계
      관리
        선임
          감독"
  `);
});

test('state: start and end have words, states hold those inside them', async () => {
  expect(await tell(readSource('state'))).toMatchInlineSnapshot(`
    "시작
      다음: 닫힘
    닫힘
      다음: 열림 (품질 문제)
    열림
      흐름 멈춤
        다음: 점검
      점검
      다음: 닫힘 (해결)
      다음: 끝
    끝"
  `);
});

test('mindmap: the tree as it is', async () => {
  expect(await tell(readSource('mindmap'))).toMatchInlineSnapshot(`
    "저류
      보안
        접근 제어
      데이터 관리
      오케스트레이션"
  `);
});

test('quadrant: axes, then each quadrant with its points', async () => {
  expect(await tell(readSource('quadrant'))).toMatchInlineSnapshot(`
    "무엇부터 고칠까
      가로축: 적은 힘 → 많은 힘
      세로축: 작은 효과 → 큰 효과
      오른쪽 위: 계획한다
      왼쪽 위: 지금 한다
        문서 쓰기
      왼쪽 아래: 미룬다
      오른쪽 아래: 하지 않는다
        새로 만들기"
  `);
});

test('block: along the arrows first, then the rest as written, with blocks inside blocks', async () => {
  expect(await tell(readSource('block'))).toMatchInlineSnapshot(`
    "수집 → /sessions/introduction/lifecycle/#ingestion
      다음: 변환
    변환
      다음: 서빙 (검사한 뒤)
    서빙
    저장
    묶음
      보안
      데이터옵스"
  `);
});

test('line breaks become spaces, entity codes become characters, markup goes', async () => {
  const code = 'flowchart TB\n  a["ETL<br/>#quot;추출#quot; #amp; 적재"] --> b["`**굵게**`"]';
  expect(await tell(code)).toMatchInlineSnapshot(`
    "ETL "추출" & 적재
      다음: 굵게
    굵게"
  `);
});

test('an edge that only spaces nodes is not in the outline', async () => {
  expect(await tell('flowchart TB\n  a["위"] ~~~ b["아래"]')).toBe('위\n아래');
});

test('an edge without an arrow head, and one with two, say so', async () => {
  expect(await tell('flowchart LR\n  a["ㄱ"] --- b["ㄴ"] <--> c["ㄷ"]')).toMatchInlineSnapshot(`
    "ㄱ
      이어짐: ㄴ
    ㄴ
      서로 이어짐: ㄷ
    ㄷ"
  `);
});

test('other types have no outline of their own', async () => {
  expect(await tell('pie\n "가": 1\n "나": 2')).toBe('no outline');
});
