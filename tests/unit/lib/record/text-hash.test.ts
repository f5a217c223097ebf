import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getTextHash } from '../../../../src/lib/record/text-hash.ts';

test('문장 부호와 빈칸, 유니코드 표기만 다르면 같은 글이에요', () => {
  const hash = getTextHash('데이터 엔지니어링이란 “무엇”인가?');
  expect(getTextHash("데이터엔지니어링이란 '무엇'인가")).toBe(hash);
  expect(getTextHash('데이터 엔지니어링이란 “무엇”인가?'.normalize('NFD'))).toBe(hash);
});

test('한 글자라도 다르면 다른 글이에요', () => {
  expect(getTextHash('약 1~3년')).not.toBe(getTextHash('약 1~5년'));
  expect(getTextHash('할 수 있다')).not.toBe(getTextHash('할 수 없다'));
});

test('언제나 여섯 글자예요', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(getTextHash(text)).toMatch(/^[0-9a-z]{6}$/);
    }),
  );
});
