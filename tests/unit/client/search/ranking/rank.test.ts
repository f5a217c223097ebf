import { expect, test } from 'vitest';
import { toConcepts, type Concept } from '../../../../../src/client/search/query/concepts.ts';
import { readQuery } from '../../../../../src/client/search/query/read-query.ts';
import type { DocumentText } from '../../../../../src/client/search/ranking/documents.ts';
import { findPlaces } from '../../../../../src/client/search/ranking/places.ts';
import { scoreOf } from '../../../../../src/client/search/ranking/rank.ts';
import { studyLexicon } from '../study-lexicon.ts';

const concept = (weight = 1): Concept => ({ wordings: [], weight, term: undefined, strong: true });
const score = (places: (number[] | undefined)[], titled = false, length = 1000) =>
  scoreOf(
    places.map(
      (positions) => positions && { positions, amount: positions.length, worth: 1, titled },
    ),
    places.map(() => concept()),
    length,
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

test('of two documents that have a word as often, the shorter goes first', () => {
  expect(score([[100, 200]], false, 1000)).toBeGreaterThan(score([[100, 200]], false, 6000));
});

const text = (words: string): DocumentText => ({
  url: '',
  title: '',
  english: '',
  page: '',
  kind: '본문',
  session: '',
  words: words.split(' '),
  folded: words.split(' '),
  names: [],
  anchors: [],
});
const amountOf = (query: string, words: string) => {
  const lexicon = studyLexicon();
  const concepts = toConcepts(readQuery(query, lexicon).asked, lexicon);
  return findPlaces(text(words), concepts, [], false)[0]?.amount ?? 0;
};

test('the words of a name count in full only in a row, and half with a few words between', () => {
  const row = amountOf('데이터 품질', '여기 데이터 품질 을 본다');
  expect(amountOf('데이터 품질', '데이터 (data) 품질 을 본다')).toBe(row / 2);
  expect(amountOf('데이터 품질', '데이터 를 본다. 품질 을 본다')).toBe(0);
  expect(amountOf('데이터 품질', '데이터 가 있는 곳 에서 다른 품질 을 본다')).toBe(0);
});
