import type { ImportProblem } from './import-file.ts';

/** What a reader is told when a file or link is not taken in; nothing was changed. */
export function getImportMessage(problem: ImportProblem, detail = ''): string {
  return `${messages[problem]}${detail && problem === 'bad-entry' ? ` (${detail})` : ''} 지금 기록은 그대로예요.`;
}

const messages: Record<ImportProblem, string> = {
  'too-big': '파일이 1MB보다 커요. 이 사이트에서 내보낸 기록은 이렇게 크지 않아요.',
  empty: '파일이 비어 있어요.',
  zip: 'ZIP 파일이에요. 압축을 푼 뒤에 그 안의 JSON 파일을 골라 주세요.',
  html: '웹페이지(HTML)로 보여요. 내보낸 JSON 파일을 골라 주세요.',
  'utf-16':
    'UTF-16으로 저장된 파일이에요. 편집기에서 UTF-8로 바꾸어 저장하거나 내보낸 파일을 그대로 써 주세요.',
  'not-text': '글로 읽을 수 없는 파일이에요. 내보낸 JSON 파일을 골라 주세요.',
  'not-json': '끝까지 읽을 수 없는 파일이에요. 잘렸거나 JSON이 아니에요.',
  'not-record': '이 사이트에서 내보낸 기록이 아니에요.',
  newer: '더 새로운 사이트에서 내보낸 기록이에요. 이 페이지를 새로 고친 뒤에 다시 가져와 주세요.',
  altered: '내보낸 뒤에 내용이 바뀌었거나 깨진 파일이에요.',
  'bad-entry': '읽을 수 없는 항목이 있어요.',
  future: '이 기기의 시계보다 하루 넘게 앞선 기록이 있어요. 두 기기의 날짜와 시간을 확인해 주세요.',
  foreign: '이 사이트에 있는 항목이 하나도 없는 기록이에요.',
  'broken-link': '기록 옮기기 링크가 잘렸거나 깨졌어요. 다른 기기에서 다시 만들어 주세요.',
};
