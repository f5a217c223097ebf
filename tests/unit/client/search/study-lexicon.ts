import { parseLexicon, type Lexicon } from '../../../../src/client/search/query/lexicon.ts';
import { asLatinKeys } from '../../../../src/lib/korean/keyboard.ts';
import { encodeCount, frontCode } from '../../../../src/lib/search/lexicon.ts';

/** Words of the index with the number of their pages. */
const KOREAN: Record<string, number> = {
  데이터: 14,
  레이크: 3,
  베이스: 2,
  품질: 6,
  계보: 4,
  신뢰성: 3,
  엔지니어: 9,
  엔지니어링: 8,
  생애: 3,
  주기: 3,
  수집: 7,
  수집기: 1,
  저장: 5,
  카프카: 2,
  차이: 4,
  역할: 6,
  바이트: 1,
  엑사바이트: 2,
  스트리밍: 2,
};
const FOREIGN: Record<string, number> = {
  collector: 1,
  etl: 3,
  ingestion: 2,
  kafka: 2,
  quality: 2,
};
/** Groups of names as the build writes them: id, Korean, English, variants, with digits for pages. */
const TERMS = [
  'data-lake|데이터·레이크3|data lake2',
  'database|데이터베이스2|database1|db',
  'data-quality|데이터 품질3|data quality2',
  'data-lineage|데이터 계보3|data lineage2|데이터 리니지1',
  'data-engineer|데이터 엔지니어4|data engineer2',
  'data-engineering-lifecycle|데이터 엔지니어링 생애 주기2|data engineering lifecycle2|수명 주기',
  'etl|ETL3|extract transform load1',
  'api|API2|application programming interface|에이피아이',
];
const VERBS = ['바꾸', '바꿔,바꾸', '옮기', '옮겨,옮기', '저장하'];

/** A lexicon of fifteen pages as the build would write it, small enough to know by heart. */
export function studyLexicon(): Lexicon {
  const korean = Object.entries(KOREAN).map(([word, pages]) => ({
    word: asLatinKeys(word),
    pages,
  }));
  korean.sort((a, b) => (a.word < b.word ? -1 : 1));
  const verbs = VERBS.map((line) => line.split(',').map(asLatinKeys).join(',')).sort();
  const counts = [...korean.map(({ pages }) => pages), ...Object.values(FOREIGN)];
  return parseLexicon({
    pages: 15,
    korean: frontCode(korean.map(({ word }) => word)),
    foreign: Object.keys(FOREIGN).join(' '),
    counts: counts.map(encodeCount).join(''),
    verbs: frontCode(verbs),
    terms: TERMS,
    names: '',
    titles: ['관심사 분리'],
    sessions: ['1. 데이터 엔지니어링 소개'],
    visible: 1,
  });
}
