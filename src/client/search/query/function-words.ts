import { isNounTail } from '../../../lib/korean/endings.ts';
import { isFormOf } from '../../../lib/korean/verb-forms.ts';

const split = (words: string) => words.split(' ');

/** Words that ask or point but name nothing. */
const WORDS = new Set(
  split(
    '뭘 뭔 뭔데 무슨 왜 어떻게 어떤 어느 누가 얼마나 이 그 저 이런 그런 게 걸 건 수 때 등 및 또는 더 잘 좀 꼭 각 제 내 대한 위한 관한 관련 따른 다른 모든 여러 가장 a about an and are as at be between by can did do does for from had has have how i in into is it me my of on or our than that the their these they this those to us vs versus was we were what when where which who why will with you your',
  ),
);
const STEMS = split('무엇 뭐 뭔가 누구 어디 언제 얼마 것 거 각각 서로 모두');
const VERBS = split(
  '하 되 나 있 없 같 아니 이 알 보 주 싶 쓰 오 가 두 들 어떻 그렇 이렇 그러 알리 가르치 궁금하 나오 위하 대하 통하 따르 관하 계시 드리 않 못하 버리',
);
/** Nouns of questions: they count only where a query has nothing else. */
const WEAK = new Set(
  split(
    '차이 차이점 이유 방법 의미 뜻 정의 종류 예시 예 설명 소개 역할 특징 장점 단점 과정 내용 경우 부분 사람 필요 중요 사이 관계 비교 질문 답 일 문제 정보 생각 방식 말 글 difference differences meaning definition reason reasons example examples explain compare comparison way ways',
  ),
);

/** True for a word that asks or points: `무엇인가요`, `대한`. */
export const isPointer = (word: string): boolean =>
  WORDS.has(word) ||
  STEMS.some((stem) => word.startsWith(stem) && isNounTail(word.slice(stem.length)));

/** True for a form of a verb that every sentence has: `있나요`, `하는`. */
export const isCommonVerb = (word: string): boolean => VERBS.some((stem) => isFormOf(stem, word));

/** True for a noun that questions are made of, as a word of a sentence: `차이점이`. */
export const isWeakWord = (word: string): boolean =>
  [...WEAK].some((noun) => word.startsWith(noun) && isNounTail(word.slice(noun.length)));

/** True for a noun that questions are made of. */
export const isWeakNoun = (word: string): boolean => WEAK.has(word);
