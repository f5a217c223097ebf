import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/build/authoring/check-content.ts';
import { createPage, type NewPage } from '../../../../src/build/scaffold/new-page.ts';
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

describe('만들 수 없으면 까닭을 알린다', () => {
  it.each([
    [{ ...session, slug: 'Big Data' }, '영문 소문자'],
    [{ ...session, slug: 'introduction' }, '이미 있는 이름'],
    [{ ...topic, slug: 'b' }, '이미 있는 이름'],
    [{ ...topic, session: 'intro' }, '있는 세션: introduction'],
    [{ ...topic, title: ' ' }, '제목을'],
  ])('%j', (page, message) => expect(() => createPage(page, paths)).toThrow(message));
});
