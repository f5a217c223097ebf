import { expect, test } from 'vitest';
import { soundsLike } from '../../../../src/lib/korean/sound-key.ts';

const spelled: [string, string][] = [
  ['인제스천', 'ingestion'],
  ['카프카', 'kafka'],
  ['트랜스포메이션', 'transformation'],
  ['스키마', 'schema'],
  ['컬렉터', 'collector'],
  ['스파크', 'spark'],
  ['파티션', 'partition'],
  ['워크플로', 'workflow'],
  ['시큐리티', 'security'],
];

test.each(spelled)('외래어 표기: %s ← %s', (hangul, english) => {
  expect(soundsLike(hangul, english)).toBe(true);
});

const others: [string, string, string][] = [
  ['첫소리가 모음인지 자음인지 다르다', '블록체인', 'application'],
  ['첫 모음이 다르다', '빠르게', 'breaker'],
  ['자음 셋이면 음절 수가 같아야 한다', '바이올린', 'pipeline'],
  ['자음이 둘뿐이면 알 수 없다', '아이', 'io'],
  ['자음이 다르다', '카프카', 'spark'],
];

test.each(others)('외래어 표기가 아니다: %s (%s, %s)', (_, hangul, english) => {
  expect(soundsLike(hangul, english)).toBe(false);
});
