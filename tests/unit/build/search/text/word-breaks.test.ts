import { describe, expect, test } from 'vitest';
import { loadAnalyzer } from '../../../../../src/build/search/text/analyzer.ts';
import { fixedWords } from '../../../../../src/build/search/text/word-breaks.ts';
import { siteAnalysis } from '../../../../../src/build/search/text/site-analysis.ts';
import { Vocabulary } from '../../../../../src/build/search/lexicon/vocabulary.ts';
import { breakWords } from '../../../../../src/build/search/text/word-breaks.ts';
import { isFindable } from '../../../../../src/build/search/lexicon/vocabulary.ts';

const analyzeWord = await loadAnalyzer();
const TEXT =
  '절차의 순서를 절차와 절차에 맞춘다. 데이터를 모아 데이터레이크에 둡니다. 기준이 바뀌었고 바꿔야 합니다.';
const analyze = siteAnalysis(analyzeWord, [TEXT]);
const fixed = fixedWords(['데이터', '레이크', '데이터레이크', '웨어하우스', '수집기'], analyze);
const wordsOf = (text: string) => breakWords(text, analyze, fixed).map((word) => word.text);

describe('색인의 낱말', () => {
  test('조사와 어미를 떼어 낸다', () => {
    expect(wordsOf('품질을')).toEqual(['품질', '을']);
    expect(wordsOf('저장합니다').slice(0, 1)).toEqual(['저장']);
  });

  test('용어집의 이름들로 된 이름은 그 이름들로 나눈다: 데이터레이크', () => {
    expect(wordsOf('데이터레이크에')).toEqual(['데이터', '레이크', '에']);
  });

  test('조각에 뜻이 없는 이름은 나누지 않는다: 웨어하우스, 수집기', () => {
    expect(wordsOf('웨어하우스')).toEqual(['웨어하우스']);
    expect(wordsOf('수집기로')).toEqual(['수집기', '로']);
  });

  test('이름씨를 만드는 뒷가지는 붙어 있다: 신뢰성, 시각화', () => {
    expect(wordsOf('신뢰성')).toEqual(['신뢰성']);
    expect(wordsOf('시각화를')).toEqual(['시각화', '를']);
  });

  test('여러 조사와 함께 쓰인 말은 이름씨다: 절차의', () => {
    expect(wordsOf('절차의')).toEqual(['절차', '의']);
  });

  test('풀이말은 으뜸꼴을 안다: 바꿔야는 바꾸다', () => {
    const [verb] = breakWords('바꿔야', analyze, fixed);
    expect(verb).toMatchObject({ kind: 'verb', lemma: '바꾸' });
  });

  test('낱말을 이어 붙이면 글이 그대로다', () => {
    const text = TEXT.replaceAll(' ', '').replaceAll('.', '');
    expect(wordsOf(TEXT).join('')).toBe(text);
  });
});

describe('물을 수 있는 낱말', () => {
  const vocabulary = new Vocabulary();
  const text = '그림이 모이고 모인 그림에서 마음이 보이고 마음을 옮깁니다. 곳도 곳이 곳에';
  vocabulary.add(breakWords(text, analyze, fixed));
  const pages = new Map([
    ['그림', 3],
    ['모인', 2],
    ['마음', 2],
    ['마음이', 2],
    ['곳', 9],
    ['곳도', 1],
    ['the', 5],
    ['etl', 3],
    ['2019', 1],
    ['12', 4],
  ]);
  const isKept = (word: string) => isFindable(word, pages, vocabulary);

  test('이름씨와 외국어, 세 자리 넘는 수', () => {
    expect(['그림', '마음', 'etl', '2019'].map(isKept)).toEqual([true, true, true, true]);
  });

  test('조사가 남은 말과 풀이말, 뜻 없는 말은 아니다', () => {
    expect(['마음이', '곳도', '모인', 'the', '12'].filter(isKept)).toEqual([]);
  });
});
