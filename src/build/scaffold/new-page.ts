import { contentId } from '../../lib/content-id.ts';
import { idSchema } from '../../lib/schemas/id.ts';

/** What `npm run new:session` and `npm run new:topic` are asked for. */
export interface NewPage {
  kind: 'session' | 'topic';
  /** Last part of the address: `modern-data-stack`. */
  slug: string;
  /** Korean title. */
  title: string;
  /** The session that a topic belongs to, by its slug. */
  session?: string | undefined;
}

/**
 * Path below `content/sessions/` and text of a new page, with the next free number.
 * `paths` are the MDX files that exist, relative to `content/sessions/`.
 * Throws an error in Korean where the request makes no sense.
 */
export function createPage(
  page: NewPage,
  paths: readonly string[],
): { path: string; text: string } {
  const { kind, slug, title, session } = page;
  if (!idSchema.safeParse(slug).success) {
    throw new Error(`주소에 쓸 이름은 영문 소문자, 숫자, 붙임표(-)로 적어 주세요: ${slug}`);
  }
  if (!title.trim())
    throw new Error('한국어 제목을 따옴표로 감싸 적어 주세요. 예: "모던 데이터 스택"');
  const folders = [...new Set(paths.map((path) => path.split('/')[0] ?? ''))];
  if (kind === 'session') {
    if (folders.some((folder) => contentId(folder) === slug)) throw alreadyThere(slug);
    return { path: `${nextNumber(folders)}-${slug}/index.mdx`, text: sessionPage(title) };
  }
  const folder = folders.find((name) => contentId(name) === session);
  if (!folder) {
    const known = folders.map(contentId).join(', ');
    throw new Error(`없는 세션이에요: ${session ?? ''}. 있는 세션: ${known}`);
  }
  const topics = paths.filter((path) => path.startsWith(`${folder}/`));
  if (topics.some((path) => contentId(path) === `${session}/${slug}`)) throw alreadyThere(slug);
  const number = nextNumber(topics.map((path) => path.split('/')[1] ?? ''));
  return { path: `${folder}/${number}-${slug}.mdx`, text: topicPage(title) };
}

const alreadyThere = (slug: string) => new Error(`이미 있는 이름이에요: ${slug}`);

function nextNumber(names: readonly string[]): string {
  const numbers = names.map((name) => Number(/^(\d+)-/.exec(name)?.[1] ?? 0));
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}

/** The first page of a new session. What the author has to write stands behind `TODO:`. */
const sessionPage = (title: string) => `---
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

/** A new topic. What the author has to write stands behind `TODO:`, and the build waits for it. */
const topicPage = (title: string) => `---
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
