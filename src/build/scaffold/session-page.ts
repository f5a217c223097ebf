/** The first page of a new session. What the author has to write stands behind `TODO:`. */
export const sessionPage = (title: string) => `---
title: ${JSON.stringify(title)}
titleEn: 'TODO: 영어 이름'
subtitle: 'TODO: 이 세션이 답하는 물음?'
description: 'TODO: 검색 결과와 카드에 보일 한두 문장을 적어 주세요.'
aims:
  - 'TODO: 마치고 나면 할 수 있는 것'
agenda:
  - title: 'TODO: 첫 이야기'
    # topic: 주제 파일 이름에서 번호를 뺀 영문 이름
keywords:
  - 'TODO: 열쇳말'
---

## 시작에 앞서 {#before}

TODO: 세션을 여는 글을 적어 주세요.
`;
