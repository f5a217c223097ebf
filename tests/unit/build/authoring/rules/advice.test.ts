import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../../src/build/authoring/check-content.ts';
import { overlay, readValid } from '../fixtures.ts';

const file = 'content/sessions/01-basics/02-advice.mdx';
const frontmatter = `---
title: 조언
titleEn: Advice
description: 잘못을 하나 넣어 어떤 조언이 나오는지 봅니다.
takeaways:
  - 첫째입니다.
  - 둘째입니다.
---

`;

/** What is said about a topic, as `[code] what → fix`. */
async function advise(text: string): Promise<string[]> {
  const problems = checkContent(await overlay({ [file]: text }));
  return problems
    .filter((problem) => problem.file === file)
    .map(({ code, what, fix }) => `[${code}] ${what} → ${fix}`);
}

describe('a common mistake gets one piece of advice, the right one', () => {
  it.each([
    ['## 하나 {#one}\n\n# 둘 {#two}\n\n### 셋 {#three}\n', '## 단계로'],
    ['[네이버](www.naver.com)', 'https://www.naver.com로'],
    ['[글](blog.example.com/post)', 'https://blog.example.com/post로'],
    ['<aside>\n글', '<Callout>을'],
    ['<details>\n글', '<Details id='],
    ['![시연 화면](./demo.mp4)', '동영상이 있는 페이지로'],
    ['![시연 화면](https://youtu.be/abc)', '동영상이 있는 페이지로'],
    ['![칠판](./board.HEIC)', 'JPEG로 내보내어'],
    ['![칠판](./board.tiff)', 'PNG나 JPEG로'],
    ['![칠판](https://a.example/b.png?X-Amz-Signature=1)', '그림을 내려받아'],
    ['![칠판](./50%.png)', '그림을 글과 같은 폴더에'],
  ])('%j', async (body, advice) => {
    expect(await advise(frontmatter + body)).toEqual([expect.stringContaining(advice)]);
  });

  it('a line of text where a list belongs', async () => {
    const text = frontmatter.replace(/takeaways:\n.*\n.*\n/, 'takeaways: 글이 하나입니다.\n');
    expect(await advise(`${text}글`)).toEqual([expect.stringContaining('- 로 시작하는 목록으로')]);
  });
});

it('a signature is left out of the message', async () => {
  const [message] = await advise(
    `${frontmatter}![칠판](https://a.example/b.png?X-Amz-Signature=1)`,
  );
  expect(message).not.toContain('Amz');
});

it('a session without a wish list has no #wishlist to link to', async () => {
  const index = 'content/sessions/01-basics/index.mdx';
  const text = (await readValid()).texts.get(index) ?? '';
  const link = `${frontmatter}[바라는 주제](/sessions/basics/#wishlist)\n`;
  const bare = text.replace(/wishlist:\n(?: +- .*\n)*/, '');
  const wishing = bare.replace(/\n---\n/, '\nwishlist:\n  - 스파크\n---\n');
  const codes = async (session: string) =>
    checkContent(await overlay({ [index]: session, [file]: link })).map(({ code }) => code);
  expect(await codes(bare)).toEqual(['broken-anchor']);
  expect(await codes(wishing)).toEqual([]);
});
