import { describe, expect, test } from 'vitest';
import { toConcepts } from '../../../../../src/client/search/query/concepts.ts';
import type { Lexicon } from '../../../../../src/client/search/query/lexicon.ts';
import { readQuery } from '../../../../../src/client/search/query/read-query.ts';
import { studyLexicon } from '../study-lexicon.ts';

const conceptsOf = (query: string, lexicon: Lexicon) =>
  toConcepts(readQuery(query, lexicon).asked, lexicon);

describe('무게', () => {
  const lexicon = studyLexicon();

  test('드문 낱말이 흔한 낱말보다 많이 알려 준다', () => {
    const [common, rare] = conceptsOf('데이터 수집기', lexicon);
    expect(rare?.weight).toBeGreaterThan(common?.weight ?? Infinity);
  });

  test('물음에 쓰는 이름씨는 가볍다: 차이, 역할', () => {
    const [name, weak] = conceptsOf('수집 역할', lexicon);
    expect(weak?.weight).toBeLessThan((name?.weight ?? 0) / 2);
    expect(weak?.strong).toBe(false);
  });

  test('용어는 그것만으로 찾을 만하다', () => {
    expect(conceptsOf('데이터 계보', lexicon)[0]).toMatchObject({
      term: 'data-lineage',
      strong: true,
    });
  });
});

describe('글이 많은 사이트', () => {
  const large = studyLexicon();
  for (const word of ['데이터', '품질', 'data', 'quality']) large.words.set(word, 700);

  test('어디에나 있는 이름은 가장 좋은 글만 묻는다', () => {
    expect(conceptsOf('데이터 품질', large)[0]?.wordings[0]?.ask).toBe('"best데이터품질"');
  });

  test('흔한 낱말과 드문 낱말로 된 이름은 드문 낱말만 묻고 자리는 글에서 센다', () => {
    expect(conceptsOf('데이터 계보', large)[0]?.wordings[0]).toMatchObject({
      words: ['데이터', '계보'],
      ask: '계보',
      placed: false,
    });
  });

  test('드문 말 옆의 흔한 말은 묻지 않는다', () => {
    const [quality, kafka] = conceptsOf('데이터 품질 카프카', large);
    expect(quality?.wordings.map(({ ask }) => ask)).toEqual(['', '']);
    expect(kafka?.wordings[0]?.ask).toBe('카프카');
  });
});
