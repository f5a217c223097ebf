import { expect, test } from 'vitest';
import { findMarks } from '../../../../../src/client/search/view/mark-words.ts';

const marked = (text: string, ...names: string[]) =>
  findMarks(text, names).map(([start, end]) => text.slice(start, end));

test.for([
  ['조사가 붙어도 낱말만', '계보를 모으고 계보에 남겨요', ['계보'], ['계보', '계보']],
  ['띄어 써도 붙여 써도', '생애주기와 생애 주기', ['생애 주기'], ['생애주기', '생애 주기']],
  ['긴 이름을 먼저', '데이터 계보의 계보', ['계보', '데이터 계보'], ['데이터 계보', '계보']],
  ['사이에 부호가 있어도', '데이터-레이크', ['데이터 레이크'], ['데이터-레이크']],
  ['영어는 낱말 전체만', 'lake, lakehouse, Lake와', ['lake'], ['lake', 'Lake']],
  ['수는 다른 수의 한 조각이 아니게', '2019년, 20190, 12019', ['2019'], ['2019']],
  [
    '띄어 이어진 말은 하나로',
    '데이터 품질 검사와 품질, 검사',
    ['데이터 품질', '품질', '검사'],
    ['데이터 품질 검사', '품질', '검사'],
  ],
  ['정규식의 부호는 글자로', 'C++와 CC, A/B 테스트', ['c++', 'a/b'], ['C++', 'A/B']],
] as const)('marks %s', ([, text, names, found]) => {
  expect(marked(text, ...names)).toEqual(found);
});

test('marks nothing where no name was found', () => {
  expect(marked('데이터')).toEqual([]);
  expect(marked('데이터', '', ' ')).toEqual([]);
});
