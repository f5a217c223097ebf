import { describe, expect, test } from 'vitest';
import { isNounTail } from '../../../../src/lib/korean/endings.ts';
import { isParticles } from '../../../../src/lib/korean/particles.ts';

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
