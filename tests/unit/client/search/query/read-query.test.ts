import { describe, expect, test } from 'vitest';
import { toConcepts } from '../../../../../src/client/search/query/concepts.ts';
import { readQuery } from '../../../../../src/client/search/query/read-query.ts';
import { studyLexicon } from '../study-lexicon.ts';

const lexicon = studyLexicon();
const read = (query: string) => readQuery(query, lexicon);
/** What Pagefind is asked for, a list for each thing that the query names. */
const asked = (query: string) =>
  toConcepts(read(query).asked, lexicon).map(({ wordings }) => wordings.map(({ ask }) => ask));
const shown = (query: string) => read(query).readAs;

describe('한영 오타', () => {
  test('영어 자판으로 친 한글로 찾고, 그렇게 찾았다고 한다', () => {
    expect(shown('epdlxj vnawlf')).toBe('데이터 품질');
    expect(asked('epdlxj vnawlf')).toEqual(asked('데이터 품질'));
  });

  test('한글 자판으로 친 영어로 찾는다', () => {
    expect(shown('ㄷ시')).toBe('etl');
    expect(asked('ㅏㅁ람')).toEqual(asked('kafka'));
  });

  test('제대로 친 낱말 옆의 잘못 친 낱말만 되돌린다', () => {
    expect(shown('카프카 vnawlf')).toBe('카프카 품질');
  });

  test('아는 영어 낱말은 한글로 되돌리지 않는다', () => {
    expect(shown('etl')).toBeUndefined();
  });
});

describe('초성', () => {
  test('초성이 맞는 이름으로 찾는다', () => {
    expect(shown('ㄷㅇㅌ')).toBe('데이터');
  });

  test('여러 낱말의 초성은 한 이름으로 읽는다', () => {
    expect(shown('ㄷㅇㅌ ㅍㅈ')).toBe('데이터 품질');
    expect(shown('ㄱㅅㅅ ㅂㄹ')).toBe('관심사 분리');
  });

  test('한 이름이 아니면 낱말마다 읽는다', () => {
    expect(shown('ㅋㅍㅋ ㅍㅈ')).toBe('카프카 품질');
  });

  test('같은 자음만 되풀이한 것은 초성이 아니다: ㅋㅋㅋ', () => {
    expect(asked('ㅋㅋㅋ')).toEqual([]);
  });
});

describe('글자 오타', () => {
  test('소리가 닮은 모음은 두 글자 낱말에서도 고친다', () => {
    expect(shown('대이터')).toBe('데이터');
  });

  test('긴 낱말일수록 더 틀려도 된다', () => {
    expect(shown('엔지니어닝')).toBe('엔지니어링');
    expect(shown('스트림잉')).toBe('스트리밍');
  });

  test('두 글자 낱말은 닮은 낱자까지만 고친다', () => {
    expect(shown('계부')).toBe('계보');
    expect(asked('계절')).toEqual([]);
  });

  test('조사가 붙은 낱말도 고친다', () => {
    expect(shown('카프까를')).toBe('카프카');
  });

  test('한 이름의 절반만 틀렸으면 이름째로 고친다', () => {
    expect(shown('데이터레이코')).toBe('데이터레이크');
    expect(asked('데이터레이코')).toEqual(asked('데이터 레이크'));
  });
});

describe('while typing', () => {
  test('다 치지 않은 음절로도 찾는다: 데잍', () => {
    expect(asked('데잍').flat()).toContain('데이터 엔지니어');
    expect(shown('데잍')).toBeUndefined();
  });

  test('뜻 없는 한 글자도 치고 있는 낱말의 처음이면 찾는다: 수', () => {
    expect(asked('수').flat()).toContain('수집');
  });

  test('마지막 낱말만 덜 친 것으로 본다', () => {
    expect(asked('품질 스').flat()).toContain('스트리밍');
    expect(read('스 품질').unknown).toEqual(['스']);
  });
});

describe('names of one thing', () => {
  test('searches the Korean and the English name together', () => {
    expect(asked('데이터 품질')).toEqual([['데이터 품질', 'data quality']]);
    expect(asked('data quality')[0]?.toSorted()).toEqual(asked('데이터 품질')[0]?.toSorted());
  });

  test('another name finds the same', () => {
    expect(asked('데이터 리니지').flat().toSorted()).toEqual(
      asked('데이터 계보').flat().toSorted(),
    );
  });

  test('한글로 적은 영어 이름은 소리로 찾는다', () => {
    expect(asked('인제스천').flat()).toContain('ingestion');
  });

  test('낱말의 짝은 이름들에서 나온다: 품질은 quality', () => {
    expect(asked('품질').flat()).toContain('quality');
  });

  test('드문 낱말은 그것으로 끝나는 이름도 찾는다: 바이트, 엑사바이트', () => {
    expect(asked('바이트').flat()).toContain('엑사바이트');
  });
});

describe('unknown words', () => {
  test.each(['김치찌개', 'photosynthesis', '거북이', '아이', '블록체인', '뷁쉙', '999'])(
    '%s: nothing is searched',
    (query) => {
      expect(asked(query)).toEqual([]);
    },
  );

  test('읽는 법이 글자 이름인 약어의 조각은 이름이 아니다: 아이, 에이피아이', () => {
    expect(asked('에이피아이').length).toBe(1);
    expect(asked('아이')).toEqual([]);
  });

  test('an unknown word beside a known one is named', () => {
    expect(read('카프카 김치찌개').unknown).toEqual(['김치찌개']);
    expect(asked('카프카 김치찌개')).toEqual(asked('카프카'));
  });

  test('nothing is asked without a letter', () => {
    expect(['', '   ', '?!', '​'].map(asked)).toEqual([[], [], [], []]);
  });
});
