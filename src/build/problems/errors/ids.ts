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

/** Problems of the ledger of ids that readers' records hold. */
export const ledgerErrors = {
  'record-id-removed': ({ key, count }: { key: string; count: number }): ErrorText => ({
    what: `공개했던 기록 항목이 글에서 사라졌어요: ${key}${count > 1 ? ` (항목 ${count}개)` : ''}`,
    fix: `되살리거나, 이름을 바꿨다면 content/record-ids.yaml의 renamed에 '${key}: 새 이름'을, 없앴다면 removed에 '${key}: 그 문장'을 적어 주세요.`,
  }),
  'record-id-unlisted': ({ key, ids }: { key: string; ids: string }): ErrorText => ({
    what: `기록 장부에 없는 항목이 있어요: ${key}의 ${ids}`,
    fix: 'npm run record:ids를 실행하고, 바뀐 content/record-ids.yaml을 글과 함께 커밋해 주세요.',
  }),
  'record-id-reused': ({ key }: { key: string }): ErrorText => ({
    what: `없앴거나 이름을 바꾼 기록 항목의 id를 다시 썼어요: ${key}`,
    fix: '독자의 옛 체크가 다른 문장에 붙어요. 한 번도 쓰지 않은 id를 지어 주세요. 되살린 것이라면 content/record-ids.yaml의 removed나 renamed에서 그 줄을 지워 주세요.',
  }),
  'record-id-lost': ({ key, to }: { key: string; to: string }): ErrorText => ({
    what: `바꾼 이름이 가리키는 기록 항목이 없어요: ${key} → ${to}`,
    fix: '글에 있는 항목의 이름(세션/주제/목록/항목)으로 고쳐 주세요. 그 항목도 없앴다면 removed에 적어 주세요.',
  }),
};
