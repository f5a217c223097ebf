import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/build/authoring/check-content.ts';
import { addToAgenda, createPage, type NewPage } from '../../../../src/build/scaffold/new-page.ts';
import { overlay } from '../authoring/fixtures.ts';

const paths = ['01-introduction/index.mdx', '01-introduction/01-a.mdx', '01-introduction/09-b.mdx'];
const session: NewPage = { kind: 'session', slug: 'spark', title: '스파크: 처음부터' };
const topic: NewPage = {
  kind: 'topic',
  slug: 'mesh',
  title: '데이터 "메시"',
  session: 'introduction',
};

it('다음 번호를 붙인다', () => {
  expect(createPage(session, paths).path).toBe('02-spark/index.mdx');
  expect(createPage(topic, paths).path).toBe('01-introduction/10-mesh.mdx');
  expect(createPage(session, []).path).toBe('01-spark/index.mdx');
});

describe('새 글에는 채울 자리 말고는 고칠 곳이 없다', () => {
  it.each([session, { ...topic, session: 'basics' }])('$kind', async (page) => {
    const { path, text } = createPage(page, ['01-basics/index.mdx', '01-basics/01-pipeline.mdx']);
    const problems = checkContent(await overlay({ [`content/sessions/${path}`]: text }));
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['unfinished-text']));
  });
});

it('번호가 세 자리여도 이름으로 쓸 수 있다', async () => {
  const page = createPage({ ...topic, session: 'basics' }, [
    '01-basics/index.mdx',
    '01-basics/99-last.mdx',
  ]);
  expect(page.path).toBe('01-basics/100-mesh.mdx');
  const problems = checkContent(await overlay({ [`content/sessions/${page.path}`]: page.text }));
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['unfinished-text']));
});

describe('새 주제는 세션의 안건 끝에 들어간다', () => {
  it.each(['\n', '\r\n'])('줄 끝 %j', (lineEnd) => {
    const withEnds = (text: string) => text.replaceAll('\n', lineEnd);
    const page = withEnds(createPage(session, []).text);
    const once = addToAgenda(page, { slug: 'rdd', title: 'RDD: 첫걸음' });
    const twice = addToAgenda(once, { slug: 'sql', title: '스파크 SQL' });
    expect(twice).toContain(
      withEnds(
        "agenda:\n  - title: 'RDD: 첫걸음'\n    topic: rdd\n  - title: 스파크 SQL\n    topic: sql\nkeywords:",
      ),
    );
    expect(twice.split(lineEnd).slice(-3)).toEqual(page.split(lineEnd).slice(-3));
  });

  it('있던 안건과 메모는 그대로 둔다', () => {
    const page =
      '---\nagenda:\n  # 첫 시간\n  - title: 가\n    children:\n      - title: 나\n# 끝\n---\n\n글\n';
    const after = addToAgenda(page, { slug: 'da', title: '다' });
    expect(after).toBe(
      '---\nagenda:\n  # 첫 시간\n  - title: 가\n    children:\n      - title: 나\n  - title: 다\n    topic: da\n\n# 끝\n---\n\n글\n',
    );
  });
});

describe('만들 수 없으면 까닭을 알린다', () => {
  it.each([
    [{ ...session, slug: 'Big Data' }, '영문 소문자'],
    [{ ...session, slug: 'introduction' }, '이미 있는 이름'],
    [{ ...topic, slug: 'b' }, '이미 있는 이름'],
    [{ ...topic, session: 'intro' }, '있는 세션: introduction'],
    [{ ...topic, title: ' ' }, '제목을'],
  ])('%j', (page, message) => expect(() => createPage(page, paths)).toThrow(message));
});
