import type { SaveReason, SaveState } from './store.ts';

/** What the page says about where the record is. The first words are always one of three. */
export function getStatusText(state: SaveState, reason: SaveReason): string {
  if (state === 'saved') return '저장됨';
  const why = reason ? reasons[reason] : '';
  // What was damaged and set aside is told where it can be exported.
  if (state === 'empty') return reason === 'damaged' ? '' : why;
  const where =
    state === 'tab'
      ? '이 탭에서만 기억해요. 탭을 닫으면 사라져요.'
      : '저장하지 못했어요. 이 페이지를 떠나면 사라져요.';
  return `${where} ${why}`.trim();
}

const reasons: Record<NonNullable<SaveReason>, string> = {
  refused: '브라우저가 저장 공간을 막았거나 공간이 가득 찼어요.',
  newer: '이 브라우저에 더 새로운 형식의 기록이 있어요. 페이지를 새로 고쳐 주세요.',
  damaged: '손상된 기록 때문에 저장하지 못해요. 내 기록에서 내보낼 수 있어요.',
  cleared: '저장해 둔 기록이 브라우저에서 지워졌어요.',
};
