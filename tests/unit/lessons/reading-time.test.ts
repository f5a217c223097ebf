import { expect, test } from 'vitest';
import { readingTime } from '../../../src/lessons/reading-time.ts';

test('띄어쓰기와 문장 부호를 뺀 글자 500자를 1분으로 센다', () => {
  expect(readingTime('가나 다라.'.repeat(375))).toBe(3);
});

test('그림 원본과 태그는 세지 않고, 아무리 짧아도 1분이다', () => {
  expect(readingTime('```mermaid\n' + '가'.repeat(5000) + '\n```\n<Callout title="나">')).toBe(1);
});
