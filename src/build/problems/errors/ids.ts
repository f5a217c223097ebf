import { didYouMean, type ErrorText } from './error-text.ts';

interface Mention {
  id: string;
  suggestion?: string | undefined;
}

/** Problems of ids and of what refers to them. */
export const idErrors = {
  'bad-id': ({ id }: { id: string }): ErrorText => ({
    what: `id로 쓸 수 없는 글자가 있어요: ${id}`,
    fix: '영문 소문자로 시작해 영문 소문자, 숫자, 붙임표(-)만 써 주세요. 예: data-lineage',
  }),
  'duplicate-id': (d: { id: string; scope: string; first: string }): ErrorText => ({
    what: `${d.scope}에 같은 id가 이미 있어요: ${d.id} (먼저 나온 곳: ${d.first})`,
    fix: '둘 가운데 나중에 쓴 것의 id를 바꿔 주세요. 이미 공개한 id는 링크와 기록이 끊기니 그대로 두세요.',
  }),
  'unknown-term': ({ id, suggestion }: Mention): ErrorText => ({
    what: `용어집에 없는 용어예요: ${id}`,
    fix: `content/glossary.yaml에 항목을 더하거나 id를 고쳐 주세요.${didYouMean(suggestion)}`,
  }),
  'unknown-reference': ({ id, suggestion }: Mention): ErrorText => ({
    what: `참고자료에 없는 출처예요: ${id}`,
    fix: `content/references.yaml에 항목을 더하거나 id를 고쳐 주세요.${didYouMean(suggestion)}`,
  }),
};
