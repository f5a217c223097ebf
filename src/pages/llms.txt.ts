import type { APIRoute } from 'astro';
import { getSessionNumber, getSessions, getTopics } from '../lessons/collections.ts';
import { pagePath, site, toMarkdownPath, withBase } from '../lib/site.ts';

/** What the site holds, for a language model (llmstxt.org): a list of the pages' copies in Markdown. */
export const GET: APIRoute = async ({ site: origin }) => {
  const toUrl = (path: string) => {
    const target = withBase(toMarkdownPath(path), import.meta.env.BASE_URL);
    return origin ? new URL(target, origin).href : target;
  };
  const line = (path: string, title: string, about: string) =>
    `- [${title}](${toUrl(path)}): ${about}`;
  const parts = [`# ${site.name}`, `> ${site.description}`];
  for (const session of await getSessions()) {
    const topics = await getTopics(session.id);
    const lines = [session, ...topics].map(({ id, data }) =>
      line(pagePath(id), data.title, data.description),
    );
    parts.push(`## 세션 ${getSessionNumber(session)}. ${session.data.title}`, lines.join('\n'));
  }
  parts.push(
    '## Optional',
    [
      line('/glossary/', '용어집', '글에 나오는 용어를 우리말과 영어로 함께 풀었습니다.'),
      line('/references/', '참고자료', '글의 바탕이 된 자료를 주제별로 모았습니다.'),
    ].join('\n'),
  );
  return new Response(`${parts.join('\n\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
