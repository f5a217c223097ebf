import { describe, expect, test } from 'vitest';
import { toConcepts } from '../../../../../src/client/search/query/concepts.ts';
import type { Lexicon } from '../../../../../src/client/search/query/lexicon.ts';
import { readQuery } from '../../../../../src/client/search/query/read-query.ts';
import { studyLexicon } from '../study-lexicon.ts';

const conceptsOf = (query: string, lexicon: Lexicon) =>
  toConcepts(readQuery(query, lexicon).asked, lexicon);

describe('weight', () => {
  const lexicon = studyLexicon();

  test('a rare word tells more than a common one', () => {
    const [common, rare] = conceptsOf('데이터 수집기', lexicon);
    expect(rare?.weight).toBeGreaterThan(common?.weight ?? Infinity);
  });

  test('물음에 쓰는 이름씨는 가볍다: 차이, 역할', () => {
    const [name, weak] = conceptsOf('수집 역할', lexicon);
    expect(weak?.weight).toBeLessThan((name?.weight ?? 0) / 2);
    expect(weak?.strong).toBe(false);
  });

  test('a term is enough to search for', () => {
    expect(conceptsOf('데이터 계보', lexicon)[0]).toMatchObject({
      term: 'data-lineage',
      strong: true,
    });
  });
});

describe('a large site', () => {
  const large = studyLexicon();
  for (const word of ['데이터', '품질', 'data', 'quality']) large.words.set(word, 700);

  test('of a name that stands everywhere only the best pages are asked for', () => {
    expect(conceptsOf('데이터 품질', large)[0]?.wordings[0]?.ask).toBe('"best데이터품질"');
  });

  test('of a name with a common and a rare word the rare one is asked for, and places are counted in the text', () => {
    expect(conceptsOf('데이터 계보', large)[0]?.wordings[0]).toMatchObject({
      words: ['데이터', '계보'],
      ask: '계보',
      placed: false,
    });
  });

  test('a common word beside a rare one is not asked for', () => {
    const [quality, kafka] = conceptsOf('데이터 품질 카프카', large);
    expect(quality?.wordings.map(({ ask }) => ask)).toEqual(['', '']);
    expect(kafka?.wordings[0]?.ask).toBe('카프카');
  });
});
