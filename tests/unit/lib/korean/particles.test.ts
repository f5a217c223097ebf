import { describe, expect, test } from 'vitest';
import { isNounTail } from '../../../../src/lib/korean/endings.ts';
import { isParticles, particleAfter, roAfter } from '../../../../src/lib/korean/particles.ts';

const rules: [string, string][] = [
  ['격 조사', '이 가 을 를 의 에 와 과 로 으로 에서 에게 한테 께 께서'],
  ['보조사', '은 는 도 만 뿐 까지 부터 마다 조차 마저 밖에 이나 나 이라도 라도 이야말로'],
  ['비교와 정도', '처럼 같이 보다 대로 만큼 커녕'],
  ['함께', '랑 이랑 하고'],
  ['도구와 자격', '로서 로써 으로서 으로써'],
  ['둘 겹친 조사', '에서는 에게만 으로도 까지도 부터는 만의 들을 에는'],
  ['셋 겹친 조사', '들에게는 에서만도 으로부터의'],
];

test.each(rules)('조사: %s', (_, tails) => {
  expect(tails.split(' ').filter((tail) => !isParticles(tail))).toEqual([]);
});

test('조사가 아닌 것은 조사로 보지 않는다', () => {
  const others = '레 품질 하다 에서에서에서에서 습 터'.split(' ');
  expect(others.filter(isParticles)).toEqual([]);
});

describe('이름씨 뒤의 풀이말', () => {
  const predicates: [string, string][] = [
    ['하다', '하는 한 할 합니다 하여 해서 했던 했어요 하려면 하기 하기를 함은'],
    ['되다', '되는 된 될 됩니다 되어 돼서 됐다 되면'],
    ['시키다', '시키는 시킨 시켜서 시켰다'],
    ['이다', '이란 이라는 인가요 입니다 이에요 예요 이고 이면 이었다 였다'],
    ['받다, 당하다, 없다, 있다, 스럽다', '받은 당하는 없는 있나요 스러운'],
  ];

  test.each(predicates)('%s', (_, tails) => {
    expect(tails.split(' ').filter((tail) => !isNounTail(tail))).toEqual([]);
  });

  test('다른 낱말이 붙은 것은 꼬리가 아니다', () => {
    expect('품질 레이크 엔지니어링 시스템'.split(' ').filter(isNounTail)).toEqual([]);
  });
});

test.for([
  ['받침이 없으면 ‘로’', ['데이터', '아키텍처', '조인하기'], '로'],
  ['ㄹ 받침 뒤에도 ‘로’', ['품질', '모델', '테이블'], '로'],
  ['다른 받침 뒤에는 ‘으로’', ['계층', '파이프라인', '데이터 모델링'], '으로'],
  ['이·사·오·구로 끝나는 수는 ‘로’', ['2', '14', '95', '2019'], '로'],
  ['일·칠·팔로 끝나는 수도 ‘로’', ['1', '27', '108'], '로'],
  ['삼·육으로 끝나거나 영·십·백·천인 수는 ‘으로’', ['3', '16', '0', '10', '100', '3,000'], '으로'],
  ['엘·알로 읽는 글자 뒤에는 ‘로’', ['ETL', 'SQL', 'OCR'], '로'],
  ['엠·엔으로 읽는 글자 뒤에는 ‘으로’', ['LLM', 'CDN'], '으로'],
  ['다른 글자 이름 뒤에는 ‘로’', ['API', 'AWS', 'IoT', 'C++'], '로'],
  ['영어 낱말은 한글로 읽은 소리를 따라 ‘로’', ['Kafka', 'Data Lake', 'Oracle', 'model'], '로'],
  ['영어 낱말도 받침으로 읽으면 ‘으로’', ['pipeline', 'Hadoop', 'stack', 'streaming'], '으로'],
  ['홀로 쓴 자음은 이름(기역, 키읔)을 따라 ‘으로’', ['ㄱ', 'ㅋㅋ', 'ㄷㅇㅌ'], '으로'],
  ['홀로 쓴 ㄹ(리을)과 모음은 ‘로’', ['ㄹ', 'ㅏ'], '로'],
  ['닫는 부호는 읽지 않아요', ['신뢰성(DRE)', '무엇일까?', '품질…'], '로'],
] as const)('%s', ([, words, particle]) => {
  for (const word of words) expect(`${word}${roAfter(word)}`).toBe(word + particle);
});

test.for([
  ['이/가', '품질이 데이터가 table이 model이 API가 SQL이 caption이 flow가 lifecycle이 7이 2가'],
  ['은/는', '계층은 하둡은 데이터는 pipeline은 svg는'],
  ['을/를', '품질을 조회를 1을 9를'],
  ['과/와', '모델과 용어와 CDN과'],
] as const)('%s는 받침 소리를 따른다: %s', ([pair, examples]) => {
  for (const example of examples.split(' ')) {
    const word = example.slice(0, -1);
    expect(word + particleAfter(word, pair)).toBe(example);
    expect(particleAfter(`${word}”`, pair)).toBe(example.slice(-1));
  }
});
