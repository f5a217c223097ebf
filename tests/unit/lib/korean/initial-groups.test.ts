import { expect, test } from 'vitest';
import { groupByLetter, indexLetter } from '../../../../src/lib/korean/initial-groups.ts';

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
