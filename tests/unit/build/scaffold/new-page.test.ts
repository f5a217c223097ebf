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

it('takes the next number', () => {
  expect(createPage(session, paths).path).toBe('02-spark/index.mdx');
  expect(createPage(topic, paths).path).toBe('01-introduction/10-mesh.mdx');
  expect(createPage(session, []).path).toBe('01-spark/index.mdx');
});

describe('a new page has nothing to mend but the places to fill in', () => {
  it.each([session, { ...topic, session: 'basics' }])('$kind', async (page) => {
    const { path, text } = createPage(page, ['01-basics/index.mdx', '01-basics/01-pipeline.mdx']);
    const problems = checkContent(await overlay({ [`content/sessions/${path}`]: text }));
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['unfinished-text']));
  });
});

it('a number of three digits makes a valid name', async () => {
  const page = createPage({ ...topic, session: 'basics' }, [
    '01-basics/index.mdx',
    '01-basics/99-last.mdx',
  ]);
  expect(page.path).toBe('01-basics/100-mesh.mdx');
  const problems = checkContent(await overlay({ [`content/sessions/${page.path}`]: page.text }));
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['unfinished-text']));
});

describe("a new topic goes to the end of the session's agenda", () => {
  it.each(['\n', '\r\n'])('line end %j', (lineEnd) => {
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

  it('leaves the agenda and comments that are there', () => {
    const page =
      '---\nagenda:\n  # 첫 시간\n  - title: 가\n    children:\n      - title: 나\n# 끝\n---\n\n글\n';
    const after = addToAgenda(page, { slug: 'da', title: '다' });
    expect(after).toBe(
      '---\nagenda:\n  # 첫 시간\n  - title: 가\n    children:\n      - title: 나\n  - title: 다\n    topic: da\n\n# 끝\n---\n\n글\n',
    );
  });
});

describe("says why a page can't be made", () => {
  it.each([
    [{ ...session, slug: 'Big Data' }, '영문 소문자'],
    [{ ...session, slug: 'introduction' }, '이미 있는 이름'],
    [{ ...topic, slug: 'b' }, '이미 있는 이름'],
    [{ ...topic, session: 'intro' }, '있는 세션: introduction'],
    [{ ...topic, title: ' ' }, '제목을'],
  ])('%j', (page, message) => expect(() => createPage(page, paths)).toThrow(message));
});
