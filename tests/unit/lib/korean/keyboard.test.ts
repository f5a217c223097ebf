import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asHangulKeys, asLatinKeys } from '../../../../src/lib/korean/keyboard.ts';

describe('한영 오타: 두벌식 자판', () => {
  test('영어 자판으로 친 한글을 되돌린다', () => {
    expect(asHangulKeys('epdlxj')).toBe('데이터');
    expect(asHangulKeys('vnawlf')).toBe('품질');
  });

  test('한글 자판으로 친 영어를 되돌린다', () => {
    expect(asLatinKeys('ㅏㅁ람')).toBe('kafka');
    expect(asLatinKeys('ㄷ시')).toBe('etl');
  });

  test('자음은 뒤에 모음이 오면 다음 음절의 첫소리다: 도깨비불', () => {
    expect(asHangulKeys('rkrk')).toBe('가가');
    expect(asHangulKeys('rkr')).toBe('각');
  });

  test('겹받침은 뒤에 모음이 오면 나뉜다', () => {
    expect(asHangulKeys('dlfrj')).toBe('일거');
    expect(asHangulKeys('dlfr')).toBe('읽');
  });

  test('겹모음은 두 글쇠다', () => {
    expect(asHangulKeys('rhk')).toBe('과');
    expect(asHangulKeys('dnjf')).toBe('월');
  });

  test('시프트는 된소리에만 뜻이 있고, 다른 글쇠에서는 같은 글자다', () => {
    expect(asHangulKeys('QkRnals')).toBe('빠꾸민');
    expect(asHangulKeys('EpdlXJ')).toBe('떼이터');
  });

  test('음절이 되지 않는 낱자는 그대로 남는다', () => {
    expect(asHangulKeys('rrr')).toBe('ㄱㄱㄱ');
    expect(asHangulKeys('k')).toBe('ㅏ');
  });

  test('어떤 한글이든 영어 자판으로 갔다가 그대로 돌아온다', { timeout: 60_000 }, () => {
    const syllable = fc
      .integer({ min: 0xac00, max: 0xd7a3 })
      .map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 8 }), (syllables) => {
        const word = syllables.join('');
        return asHangulKeys(asLatinKeys(word)) === word;
      }),
      { numRuns: 2000 },
    );
  });
});
