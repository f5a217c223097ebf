import type { ErrorText } from './error-text.ts';

/** Problems of the ledger of ids that readers' records hold. */
export const recordErrors = {
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
