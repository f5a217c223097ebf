import { expect, test } from 'vitest';
import {
  choseongOf,
  groupByLetter,
  indexLetter,
  isChoseong,
  isHangul,
  toJamo,
} from '../../../../src/lib/korean/jamo.ts';

test('음절은 자판의 낱자로 풀린다: 겹모음과 겹받침도 두 낱자', () => {
  expect(toJamo('데이터')).toBe('ㄷㅔㅇㅣㅌㅓ');
  expect(toJamo('권')).toBe('ㄱㅜㅓㄴ');
  expect(toJamo('값')).toBe('ㄱㅏㅂㅅ');
  expect(toJamo('바뀐')).toBe('ㅂㅏㄲㅜㅣㄴ');
});

test('한글이 아닌 글자는 풀지 않는다', () => {
  expect(toJamo('ETL 3개')).toBe('ETL 3ㄱㅐ');
});

test('초성은 음절의 첫 낱자이고, 음절이 아니면 없다', () => {
  expect(choseongOf('데이터 품질')).toBe('ㄷㅇㅌㅍㅈ');
  expect(choseongOf('쏘ETL')).toBe('ㅆ');
});

test('초성 검색은 자음 둘부터다: ㄷㅇ, ㅋ은 아니고 모음이 있어도 아니다', () => {
  expect(['ㄷㅇ', 'ㅋ', 'ㄷㅏ', '데'].map(isChoseong)).toEqual([true, false, false, false]);
});

test('한글 낱말은 온전한 음절로만 이루어진다', () => {
  expect(['데이터', '데잍ㅓ', 'ETL화'].map(isHangul)).toEqual([true, false, false]);
});

test('낱말은 첫소리 자모 아래에 놓인다', () => {
  expect(['데이터', '계보', '하둡', '역 ETL'].map(indexLetter)).toEqual(['ㄷ', 'ㄱ', 'ㅎ', 'ㅇ']);
});

test('된소리는 예사소리 아래에 놓인다', () => {
  expect(indexLetter('쓰기')).toBe('ㅅ');
});

test('한글이 아닌 낱말은 맨 뒤에 모인다', () => {
  const groups = groupByLetter(['API', '계보', 'SLA'], (word) => word);
  expect(groups).toEqual([
    ['ㄱ', ['계보']],
    ['A–Z', ['API', 'SLA']],
  ]);
});
