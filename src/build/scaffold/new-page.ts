import { contentId } from '../../lib/content-id.ts';
import { idSchema } from '../../lib/schemas/id.ts';
import { sessionPage } from './session-page.ts';
import { topicPage } from './topic-page.ts';

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
