import { describe, expect, test } from 'vitest';
import { queryWords } from '../../../../../src/client/search/query/clean-query.ts';
import { segment } from '../../../../../src/client/search/query/segment.ts';
import { studyLexicon } from '../study-lexicon.ts';

const lexicon = studyLexicon();
/** A query as its parts: names plain, verbs by their stem, (function words) and ?unknown ones. */
const parts = (query: string) =>
  segment(queryWords(query), lexicon)
    .map((part) => {
      if (part.kind === 'known') return part.text;
      if (part.kind === 'verb') return `${part.stem}다`;
      return part.kind === 'function' ? `(${part.text})` : `?${part.text}`;
    })
    .join(' ');

describe('조사', () => {
  test('이름 뒤의 조사는 떼어 낸다', () => {
    expect(parts('품질을')).toBe('품질');
    expect(parts('데이터레이크에서는')).toBe('데이터레이크');
    expect(parts('카프카로부터')).toBe('카프카');
  });

  test('조사와 같은 글자로 끝나는 이름은 자르지 않는다: 차이의 이, 주기의 기', () => {
    expect(parts('차이')).toBe('차이');
    expect(parts('생애와 주기')).toBe('생애 주기');
  });

  test('물음에 쓰는 이름씨도 사이트가 아는 말이면 버리지 않는다', () => {
    expect(parts('품질의 차이가')).toBe('품질 차이');
    expect(parts('수집에서의 역할은')).toBe('수집 역할');
  });

  test('이름 뒤의 하다, 되다, 이다도 떼어 낸다', () => {
    expect(parts('수집합니다')).toBe('수집');
    expect(parts('저장되는')).toBe('저장');
    expect(parts('계보란')).toBe('계보');
    expect(parts('품질인가요')).toBe('품질');
  });

  test('영어 이름에도 한글 조사가 붙고, 복수의 s도 꼬리다', () => {
    expect(parts('ETL은')).toBe('ETL');
    expect(parts('collectors')).toBe('collector');
  });
});

describe('띄어쓰기', () => {
  test('붙여 쓴 이름은 아는 이름들로 나눈다', () => {
    expect(parts('데이터품질')).toBe('데이터품질');
    expect(parts('수집품질')).toBe('수집 품질');
  });

  test('띄어 쓴 이름은 하나로 본다', () => {
    expect(parts('데이터 베이스')).toBe('데이터베이스');
    expect(parts('수집 기')).toBe('수집기');
  });

  test('여러 낱말 이름은 붙여 쓰든 띄어 쓰든 같은 이름이다', () => {
    expect(parts('데이터 엔지니어링 생애 주기')).toBe(parts('데이터엔지니어링생애주기'));
  });

  test('긴 이름이 짧은 이름들보다 먼저다', () => {
    expect(parts('데이터 레이크')).toBe('데이터레이크');
  });
});

describe('물음', () => {
  test('묻는 말과 흔한 풀이말은 뜻이 없다', () => {
    expect(parts('데이터 품질이 왜 중요해요')).toContain('데이터품질 (왜)');
    expect(parts('계보는 어떻게 하나요')).toBe('계보 (어떻게) (하나요)');
    expect(parts('ETL이 정확히 뭔가요')).toBe('ETL ?정확히 (뭔가요)');
    expect(parts('카프카가 뭐야')).toBe('카프카 (뭐야)');
    expect(parts('ETL의 차이점이 무슨 말이에요')).toBe('ETL (차이점이) (무슨) (말이에요)');
  });

  test('활용한 풀이말은 그 으뜸꼴로 찾는다', () => {
    expect(parts('바꿨나요')).toBe('바꾸다');
    expect(parts('옮겨야')).toBe('옮기다');
  });
});

test('모르는 말은 모르는 대로 남는다', () => {
  expect(parts('김치찌개')).toBe('?김치찌개');
  expect(parts('카프카 김치찌개')).toBe('카프카 ?김치찌개');
});

test('한 글자 이름은 낱말 전체일 때만 이름이다', () => {
  expect(parts('품')).toBe('?품');
});
