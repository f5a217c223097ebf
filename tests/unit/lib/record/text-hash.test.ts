import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getFingerprint, isSameText } from '../../../../src/lib/record/text-hash.ts';

test('texts that differ in punctuation, spaces or Unicode form only are the same', () => {
  const hash = getFingerprint('데이터 엔지니어링이란 “무엇”인가?');
  expect(getFingerprint("데이터엔지니어링이란 '무엇'인가")).toBe(hash);
  expect(getFingerprint('데이터 엔지니어링이란 “무엇”인가?'.normalize('NFD'))).toBe(hash);
});

test('a text that differs by a letter is another one', () => {
  expect(getFingerprint('약 1~3년')).not.toBe(getFingerprint('약 1~5년'));
  expect(getFingerprint('할 수 있다')).not.toBe(getFingerprint('할 수 없다'));
});

test('a hash always has twelve characters', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(getFingerprint(text)).toMatch(/^[0-9a-z]{12}$/);
    }),
  );
});

/** Signs that can turn a sentence into its opposite or another thing. */
test.for([
  ['a > b', 'a < b'],
  ['C', 'C++'],
  ['C', 'C#'],
  ['a = b', 'a != b'],
  ['a == b', 'a != b'],
  ['1.5배', '15배'],
  ['1,000개', '1.000개'],
  ['-5', '5'],
  ['10%', '10'],
  ['a & b', 'a | b'],
  ['a/b', 'ab'],
  ['x^2', 'x2'],
  ['5~7', '57'],
  ['*', '/'],
  ['₩5', '$5'],
  ['a → b', 'a ← b'],
  ['(a) b', '(a b)'],
  ['[0, 1)', '[0, 1]'],
])('뜻이 다른 부호는 다른 글이에요: %s, %s', ([one = '', other = '']) => {
  expect(getFingerprint(one)).not.toBe(getFingerprint(other));
  const place = (sign: string) => getFingerprint(`두 값은 ${sign} 같습니다.`);
  expect(place(one)).not.toBe(place(other));
});

test('글자와 숫자가 아닌 부호는 문장 부호 말고는 하나도 버리지 않아요', () => {
  const dropped = Array.from({ length: 0x2bff }, (_, code) => String.fromCharCode(code)).filter(
    (sign) => /[\p{S}\p{P}]/u.test(sign) && getFingerprint(`a${sign}b`) === getFingerprint('ab'),
  );
  const marks = new Set(
    ['"', "'", '`', ...',:;·«»‘’‚‛“”„‟…‹›'].map((mark) => mark.normalize('NFC')),
  );
  expect(dropped.filter((mark) => !marks.has(mark.normalize('NFC')))).toEqual([]);
});

test('정답과 해설, 다른 보기가 바뀌어도 다른 글이에요', () => {
  expect(getFingerprint('answers', '질문')).not.toBe(getFingerprint('answers', '다른 질문'));
  expect(getFingerprint('answers', '가', '나')).not.toBe(getFingerprint('answers', '가나'));
});

test('2026년 12월 전의 해시도 같은 글이면 같다고 보고, 다르면 다르다고 봐요', () => {
  const now = getFingerprint('답 > 질문', '뜻');
  expect(isSameText(now.slice(0, 6), now)).toBe(true);
  expect(isSameText(now, now)).toBe(true);
  expect(isSameText(getFingerprint('답 < 질문', '뜻'), now)).toBe(false);
  expect(isSameText(getFingerprint('다른 답').slice(0, 6), now)).toBe(false);
  expect(isSameText('', now)).toBe(false);
});
