import { describe, expect, test } from 'vitest';
import { layeredSearch } from '../../../../../src/client/search/ranking/layered-search.ts';
import { readDocuments } from '../../../../../src/client/search/ranking/documents.ts';
import { termWord } from '../../../../../src/lib/search/lexicon.ts';
import { fakePagefind } from '../fake-pagefind.ts';
import { studyLexicon } from '../study-lexicon.ts';

const pagefind = fakePagefind([
  {
    url: '/quality/',
    kind: '본문',
    title: '품질 이야기',
    text: '데이터 품질 은 중요 하다 . 품질 을 본다 .',
  },
  {
    url: '/lake/',
    kind: '본문',
    title: '레이크',
    text: '레이크 에 데이터 를 둔다 . 여기 서는 품질 을 나중 에 본다 .',
  },
  {
    url: '/kafka/',
    kind: '본문',
    title: '카프카',
    text: '카프카 로 수집 한다 . 저장 은 다른 곳 에 한다 .',
  },
  {
    url: '/glossary/#data-quality',
    kind: '용어',
    title: '데이터 품질',
    text: '데이터 품질 은 쓰임 에 맞는 정도 다 .',
    meta: termWord('data-quality'),
  },
  { url: '/quality/#figure', kind: '그림', title: '품질 그림', text: '품질 검사 의 순서' },
]);
const documents = await readDocuments(pagefind);
const lexicon = studyLexicon();
const search = (query: string, filters = {}) =>
  layeredSearch(pagefind, lexicon, documents, query, filters);

describe('order', () => {
  test('a page with more of the words in title and text comes first', async () => {
    const { pages } = await search('품질');
    expect(pages.map(({ url }) => url).slice(0, 2)).toEqual(['/quality/', '/lake/']);
  });

  test('of two things asked for, a page with both comes first', async () => {
    const { pages } = await search('카프카 저장');
    expect(pages[0]?.url).toBe('/kafka/');
  });

  test('a drawing is grouped under its page', async () => {
    const { pages } = await search('품질');
    expect(pages[0]?.hits.map(({ kind }) => kind)).toContain('그림');
  });
});

describe('answers', () => {
  test('a query for one term shows its definition first', async () => {
    const { definition, pages } = await search('데이터 품질이란?');
    expect(definition).toMatchObject({ term: '데이터 품질', url: '/glossary/#data-quality' });
    expect(pages.map(({ url }) => url)).not.toContain('/glossary/');
  });

  test('the words found are marked in the excerpt', async () => {
    const { pages } = await search('수집');
    const marked = pages[0]?.hits[0]?.excerpt.filter((piece) => piece.marked);
    expect(marked?.map(({ text }) => text)).toContain('수집');
  });

  test('a chosen kind limits the search', async () => {
    const { pages } = await search('품질', { kind: '그림' });
    expect(pages.flatMap(({ hits }) => hits.map(({ kind }) => kind))).toEqual(['그림']);
  });

  test('a query without a known word is not asked, and near terms are offered', async () => {
    const before = pagefind.asked.length;
    const answer = await search('qualitative');
    expect(answer.pages).toEqual([]);
    expect(answer.nearest).toContain('data quality');
    expect(pagefind.asked.length).toBe(before);
  });

  test('never asks for a word that the index lacks', () => {
    const known = new Set([
      ...lexicon.words.keys(),
      ...[...lexicon.verbs.values()].flat(),
      ...[...lexicon.entries.values()].map(({ term = '' }) => termWord(term)),
    ]);
    const words = pagefind.asked.flatMap((ask) => ask.replaceAll('"', '').split(' '));
    expect(words.filter((word) => !known.has(word))).toEqual([]);
  });
});
