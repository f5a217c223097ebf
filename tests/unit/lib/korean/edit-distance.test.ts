import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../../src/lib/korean/edit-distance.ts';
import { toJamo } from '../../../../src/lib/korean/jamo.ts';

const between = (one: string, other: string) => editDistance(toJamo(one), toJamo(other), 4);

test('소리가 닮은 낱자는 반만 틀린 것이다: ㅐ와 ㅔ, 예사소리와 거센소리', () => {
  expect(between('데이터', '대이터')).toBe(0.5);
  expect(between('카프카', '가프카')).toBe(0.5);
});

test('빠지거나 더해지거나 바뀐 낱자는 하나 틀린 것이다', () => {
  expect(between('파이프라인', '파이프라임')).toBe(1);
  expect(between('스키마', '스키')).toBe(2);
  expect(between('카프카', '카프프카')).toBe(2);
});

test('소리 없는 ㅇ은 반만 친다', () => {
  expect(editDistance('ㄷㅔㅇㅣㅌㅓ', 'ㄷㅔㅣㅌㅓ', 2)).toBe(0.5);
});

test('앞뒤가 뒤바뀐 두 낱자는 하나 틀린 것이다', () => {
  expect(editDistance('kafka', 'kafak', 2)).toBe(1);
});

test('한도를 넘으면 재지 않는다', () => {
  expect(editDistance(toJamo('데이터'), toJamo('거버넌스'), 2)).toBe(Infinity);
});

test('어느 쪽에서 재든 같고, 같은 글은 0이다', { timeout: 60_000 }, () => {
  const word = fc.string({ unit: fc.constantFrom(...'ㄱㄴㄷㅇㅏㅓㅐㅔㅣ'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(editDistance(one, one, 3)).toBe(0);
      expect(editDistance(one, other, 20)).toBe(editDistance(other, one, 20));
    }),
    { numRuns: 1000 },
  );
});
