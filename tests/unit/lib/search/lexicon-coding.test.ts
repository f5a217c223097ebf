import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestWords } from '../../../../src/build/search/index/best-words.ts';
import { minePairs } from '../../../../src/build/search/lexicon/term-lines.ts';
import {
  decodeCount,
  decodeName,
  encodeCount,
  encodeName,
  frontCode,
  frontDecode,
  isCommon,
} from '../../../../src/lib/search/lexicon.ts';

describe('the text of the word list', () => {
  test('words with a common start are shortened and restored', { timeout: 60_000 }, () => {
    const word = fc.stringMatching(/^[a-zA-Z]{1,20}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word), (words) => {
        expect(frontDecode(frontCode(words.toSorted()))).toEqual(words.toSorted());
      }),
    );
  });

  test('page counts are kept within a factor of three', () => {
    for (let count = 1; count < 2000; count++) {
      const told = decodeCount(encodeCount(count));
      expect(told).toBeGreaterThanOrEqual(count);
      expect(told).toBeLessThan(count * 3);
    }
    expect(decodeCount(encodeCount(0))).toBe(0);
  });

  test('a name that ends in digits is not mixed up with its page count', () => {
    expect(decodeName(encodeName('EC2', undefined))).toEqual({ shown: 'EC2', count: undefined });
    expect(decodeName(encodeName('S3', 3))).toEqual({ shown: 'S3', count: 3 });
    expect(decodeName(encodeName('데이터·레이크', 0))).toEqual({
      shown: '데이터·레이크',
      count: 0,
    });
  });
});

test('한글(English) 짝은 낱말 수를 맞춰 찾고, 이름이 아닌 앞말은 뺀다', () => {
  const isName = (words: string) => !words.includes('부릅니다') && !words.includes('이곳을');
  expect(minePairs('이곳을 원시 영역(Raw zone)이라고 부릅니다', isName)).toEqual([
    { korean: '원시 영역', english: 'Raw zone' },
  ]);
  expect(minePairs('괄호(뜻풀이)와 (English)만', isName)).toEqual([]);
});

describe('words that stand everywhere', () => {
  const page = (number: number, words: string) => ({ url: `/${number}/`, words: words.split(' ') });
  const ordinary = Array.from({ length: 300 }, (_, at) => page(at, 'x x x x x x x x x x x 데이터'));
  const best = bestWords([...ordinary, page(999, '데이터 데이터 데이터 데이터')], []);

  test('on a large site the best twelve pages are kept', () => {
    expect(best.get('/999/')).toEqual(['best데이터']);
    expect([...best.values()].filter((words) => words.includes('best데이터'))).toHaveLength(12);
  });

  test('a small site has no such words', () => {
    expect(bestWords(ordinary.slice(0, 20), []).size).toBe(0);
    expect([isCommon('데이터', 20), isCommon('데이터', 300)]).toEqual([false, true]);
  });
});
