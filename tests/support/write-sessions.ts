import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const two = (number: number) => String(number).padStart(2, '0');

/**
 * Writes sessions beside those of a project, numbered from 101, with pages as short as pages can be.
 *
 * @param root folder of the project
 * @param sessions how many sessions
 * @param topics how many topics each of them has
 */
export function writeSessions(root: string, sessions: number, topics: number): void {
  for (let session = 1; session <= sessions; session++) {
    const folder = join(root, `content/sessions/${100 + session}-generated-${session}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.mdx'), sessionPage(session));
    for (let topic = 1; topic <= topics; topic++)
      writeFileSync(join(folder, `${two(topic)}-topic-${topic}.mdx`), topicPage(session, topic));
  }
}

const sessionPage = (session: number) => `---
title: 지어낸 모임 ${session}번째 이야기
titleEn: Generated Session ${session}
subtitle: ${session}번째 모임에서는 무엇을 물었을까?
heldOn: 2024-${two(((session - 1) % 12) + 1)}-0${(session % 9) + 1}
description: 모임이 많아졌을 때 사이트가 어떻게 보이는지 확인하려고 지어낸 ${session}번째 모임입니다.
aims:
  - ${session}번째 모임에서 물은 것을 자기 말로 답합니다.
agenda:
  - title: 첫 이야기
    topic: topic-1
keywords:
  - 지어낸 모임
---

## 들어가며 {#before}

${session}번째 모임의 글입니다.
`;

const topicPage = (session: number, topic: number) => `---
title: 모임 ${session}에서 나눈 ${topic}번째 이야기
shortTitle: 이야기 ${session}-${topic}
titleEn: Story ${topic} of Session ${session}
description: 모임 ${session}에서 나눈 ${topic}번째 이야기를 짧게 옮겨 적은 글입니다.
takeaways:
  - ${topic}번째 이야기가 무엇을 묻는지 압니다.
  - ${topic}번째 이야기에 어떻게 답했는지 압니다.
${topic % 4 === 1 ? `stage: ${(topic + 3) / 4}째 구간\n` : ''}---

모임 ${session}에서 나눈 ${topic}번째 이야기입니다. 함께 읽고 이야기한 것을 옮겨 적었습니다.

## 나눈 말 {#talk}

서로 다르게 알던 것을 맞춰 보았습니다.

## 확인해 보기 {#check}

<Question id="asked" prompt="${topic}번째 이야기는 무엇을 물었을까요?">

<Choice id="a"${topic % 2 ? ' correct' : ''} why="글의 첫 문단에서 말합니다.">
  서로 다르게 알던 것 ${session}-${topic}
</Choice>
<Choice id="b"${topic % 2 ? '' : ' correct'} why="글에서 그렇게 말합니다.">
  이미 같이 알던 것 ${session}-${topic}
</Choice>

</Question>
`;
