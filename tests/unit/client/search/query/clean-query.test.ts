import { expect, test } from 'vitest';
import { cleanQuery, queryWords } from '../../../../../src/client/search/query/clean-query.ts';

test('풀어 쓴 한글은 모아 쓴다: 맥에서 옮겨 온 NFD', () => {
  expect(cleanQuery('데이터'.normalize('NFD'))).toBe('데이터');
});

test('보이지 않는 글자, 방향 글자, 짝 잃은 대리 글자는 빈칸이 된다', () => {
  expect(cleanQuery('데\u200b이\u202e터\ud800 \u0000품질')).toBe('데 이 터 품질');
});

test('아무리 길어도 120글자만 읽고, 글자를 반으로 자르지 않는다', () => {
  expect(cleanQuery('가'.repeat(10_000))).toHaveLength(120);
  expect(cleanQuery('a'.repeat(119) + '😀')).toBe('a'.repeat(119));
});

test('낱말은 글자와 숫자와 낱자로만 이루어진다', () => {
  expect(queryWords('<b>데이터</b> C++ ㄷㅇ-ㅌ "3.5"')).toEqual([
    'b',
    '데이터',
    'b',
    'C',
    'ㄷㅇ',
    'ㅌ',
    '3',
    '5',
  ]);
});
