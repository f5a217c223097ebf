import { isMap, isSeq, parseDocument } from 'yaml';
import { contentId } from '../../lib/content-id.ts';
import { idSchema } from '../../lib/schemas/values.ts';

/** The arguments of `npm run new:session` and `npm run new:topic`. */
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
 * Throws an error in Korean when the arguments are invalid.
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
  return { path: `${folder}/${number}-${slug}.mdx`, text: topicPage(title, slug) };
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
subtitle: 'TODO: 이 세션이 답하는 질문?'
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

/**
 * A new topic with one of everything that a topic has. What the author has to write stands behind
 * `TODO:`, and the build waits for it.
 */
const topicPage = (title: string, slug: string) => `---
title: ${JSON.stringify(title)}
titleEn: 'TODO: 영어 이름'
description: 'TODO: 검색 결과와 카드에 보일 한두 문장을 적어 주세요.'
takeaways:
  - 'TODO: 읽고 나면 알게 되는 것'
  - 'TODO: 읽고 나면 할 수 있는 것'
---

TODO: 이 글이 답하는 질문을 두세 문장으로 열어 주세요.

## TODO: 첫 번째 이야기 {#first}

TODO: 설명부터 쓰고, 필요할 때만 목록을 씁니다.

\`\`\`mermaid id="${slug}" caption="TODO: 그림이 말하는 것 한 문장" narrow="TB"
flowchart LR
  accTitle: TODO: 그림의 이름
  accDescr: TODO: 그림을 못 보는 사람에게 들려줄 한두 문장
  a["TODO: 처음"]:::source --> b["TODO: 끝"]:::serve
\`\`\`

## 확인해 보기 {#check}

<Question id="check-what" prompt="TODO: 읽은 뒤에 스스로 답해 볼 질문?">

<Choice id="a" why="TODO: 왜 틀렸는지">TODO: 틀린 보기</Choice>
<Choice id="b" correct why="TODO: 왜 맞는지">TODO: 맞는 보기</Choice>
<Choice id="c" why="TODO: 왜 틀렸는지">TODO: 틀린 보기</Choice>

</Question>

<Question id="check-when" prompt="TODO: 배운 것을 다른 상황에 써 보는 질문?">

<Choice id="a" correct why="TODO: 왜 맞는지">TODO: 맞는 보기</Choice>
<Choice id="b" why="TODO: 왜 틀렸는지">TODO: 틀린 보기</Choice>
<Choice id="c" why="TODO: 왜 틀렸는지">TODO: 틀린 보기</Choice>

</Question>

<Recap id="recall" title="되짚기">

<RecapItem id="first" label="TODO: ~을 설명할 수 있습니다" prompt="TODO: 보지 않고 떠올려 볼 열린 질문?">

TODO: 짧은 답과 그 답이 있는 [자리](#first)

</RecapItem>

</Recap>
`;

/**
 * The first page of a session with one more topic at the end of its agenda. The line that a new
 * session starts with is replaced by the first one. Throws where the frontmatter is no YAML.
 */
export function addToAgenda(page: string, topic: Pick<NewPage, 'slug' | 'title'>): string {
  const [, open = '', yaml, rest = ''] =
    /^(---\r?\n)(.*?)(\r?\n---[ \t]*(?:\r?\n.*)?)$/s.exec(page) ?? [];
  if (yaml === undefined) return page;
  const document = parseDocument(yaml);
  if (document.errors[0]) throw document.errors[0];
  const agenda = document.get('agenda');
  if (!isSeq(agenda)) return page;
  agenda.items = agenda.items.filter((item) => !(isMap(item) && isToDo(item.get('title'))));
  agenda.flow = false;
  agenda.add(document.createNode({ title: topic.title, topic: topic.slug }));
  const lineEnd = open.endsWith('\r\n') ? '\r\n' : '\n';
  const text = document.toString({ lineWidth: 0, singleQuote: true }).trimEnd();
  return `${open}${text.replaceAll(/\r?\n/g, lineEnd)}${rest}`;
}

const isToDo = (title: unknown) => typeof title === 'string' && title.startsWith('TODO:');
