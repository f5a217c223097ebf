/** A new topic. What the author has to write stands behind `TODO:`, and the build waits for it. */
export const topicPage = (title: string) => `---
title: ${JSON.stringify(title)}
titleEn: 'TODO: 영어 이름'
description: 'TODO: 검색 결과와 카드에 보일 한두 문장을 적어 주세요.'
takeaways:
  - 'TODO: 읽고 나면 알게 되는 것'
  - 'TODO: 읽고 나면 할 수 있는 것'
---

TODO: 이 글이 다루는 물음을 두세 문장으로 열어 주세요.

## 첫 번째 이야기 {#first}

TODO: 설명부터 쓰고, 필요할 때만 목록을 씁니다.

<Question id="check" prompt="TODO: 읽은 뒤에 스스로 답해 볼 물음?">

<Choice id="a" why="TODO: 왜 틀렸는지">TODO: 틀린 보기</Choice>
<Choice id="b" correct why="TODO: 왜 맞는지">TODO: 맞는 보기</Choice>

</Question>
`;
