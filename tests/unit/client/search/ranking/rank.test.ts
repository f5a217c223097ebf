import { expect, test } from 'vitest';
import type { Concept } from '../../../../../src/client/search/query/concepts.ts';
import { scoreOf } from '../../../../../src/client/search/ranking/rank.ts';
import { retrieve } from '../../../../../src/client/search/ranking/retrieve.ts';
import { toConcepts } from '../../../../../src/client/search/query/concepts.ts';
import { readQuery } from '../../../../../src/client/search/query/read-query.ts';
import { fakePagefind } from '../fake-pagefind.ts';
import { studyLexicon } from '../study-lexicon.ts';

const concept = (weight = 1): Concept => ({ wordings: [], weight, term: undefined, strong: true });
const document = {
  id: '',
  score: 1,
  words: [],
  data: () => Promise.reject(new Error('not asked for')),
};
const score = (places: (number[] | undefined)[], titled = false, weights = places.map(() => 1)) =>
  scoreOf(
    {
      document,
      matches: places.map(
        (positions) => positions && { positions, amount: positions.length, titled },
      ),
    },
    weights.map(concept),
  );

test('a word in the title counts more than the same word in the text', () => {
  expect(score([[3]])).toBeGreaterThan(score([[300]]) + 0.5);
  expect(score([[300]], true)).toBeGreaterThan(score([[300]]) + 0.5);
});

test('words that stand together count more than the same words far apart', () => {
  expect(score([[100], [101]])).toBeGreaterThan(score([[100], [900]]) + 0.3);
});

test('a document with both words goes before one with much of a single word', () => {
  expect(score([[100], [900]])).toBeGreaterThan(score([[100, 200, 300, 400, 500, 600], undefined]));
});

test('the words of a name count in full only where they stand in a row', async () => {
  const lexicon = studyLexicon();
  const pagefind = fakePagefind([
    { url: '/row/', kind: '본문', title: '', text: '여기 데이터 품질 을 본다' },
    { url: '/apart/', kind: '본문', title: '', text: '데이터 를 본다 그리고 품질 을 본다' },
  ]);
  const concepts = toConcepts(readQuery('데이터 품질', lexicon).asked, lexicon);
  const candidates = await retrieve(pagefind, concepts, {});
  const amount = (id: string) => candidates.get(id)?.matches[0]?.amount ?? 0;
  expect(amount('/row/')).toBeGreaterThan(3 * amount('/apart/'));
});
