import { isNounTail } from '../../lib/korean/endings.ts';
import { isFormOf } from '../../lib/korean/verb-forms.ts';

/** Words that ask or point but name nothing. */
const WORDS = new Set(
  '무엇 뭐 뭘 뭔 뭔지 뭔가 무슨 무얼 왜 어떻게 어떤 어떠한 어느 어디 어디서 언제 누가 누구 얼마나 얼마 이 그 저 이런 그런 저런 이렇게 그렇게 것 거 게 걸 건 수 때 등 및 또는 또 더 덜 잘 좀 꼭 각 각각 제 내 나 우리 저희 대해 대한 대해서 위해 위한 통해 관한 관해 관련 관련된 따라 따른 의한 의해 같은 다른 모든 여러 가장 매우 아주 정말 그리고 그러면 그럼 하지만 그래서 the a an of to in on for and or is are do does did what how why when where who which with vs'.split(
    ' ',
  ),
);
const STEMS = [
  '무엇',
  '뭐',
  '누구',
  '어디',
  '언제',
  '왜',
  '것',
  '거',
  '어떤',
  '각각',
  '서로',
  '모두',
];
const VERBS =
  '하 되 있 없 같 아니 이 알 보 주 싶 말 쓰 오 가 두 내 들 어떻 그렇 이렇 그러 이러 알리 가르치 궁금하 필요하 나오 위하 대하 통하 따르 관하 아시 계시 드리'.split(
    ' ',
  );
/** Nouns of questions: they count only where a query has nothing else. */
const WEAK = new Set(
  '차이 차이점 이유 방법 의미 뜻 정의 종류 예시 예 설명 소개 역할 특징 장점 단점 과정 내용 경우 부분 사람 하나 필요 중요 사이 관계 비교 질문 답 일 문제 정보 단계 생각 방식 대상 말 글 때 점 전체'.split(
    ' ',
  ),
);

/** True for a word that asks or points: `무엇인가요`, `대한`. */
export const isPointer = (word: string): boolean =>
  WORDS.has(word) ||
  STEMS.some((stem) => word.startsWith(stem) && isNounTail(word.slice(stem.length)));

/** True for a form of a verb that every sentence has: `있나요`, `하는`. */
export const isCommonVerb = (word: string): boolean => VERBS.some((stem) => isFormOf(stem, word));

/** True for a noun that questions are made of. */
export const isWeakNoun = (word: string): boolean => WEAK.has(word);
