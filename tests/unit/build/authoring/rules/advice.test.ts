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

  it.each([
    [':::note\n글입니다.\n:::\n', '<Callout kind="note">'],
    ['[[위키]]를 봅니다.\n', '[글](/sessions/…/)'],
    ['==강조==합니다.\n', '**굵은 글씨**'],
    ['좋습니다 :tada:\n', '이모지를 그대로'],
    ['＜Callout＞글＜/Callout＞\n', '반각 < >로'],
    ['[ ] 할 일\n', '<Recap>이나 <Survey>를'],
    ['- [ ] 할 일\n', '<Recap>이나 <Survey>를'],
    ['| 가 | 나 |\n| 다 | 라 |\n', '| --- | --- | 줄을'],
    ['| 가 | 나 |\n| - | - |\n| 다 | 라 | 마 |\n', '칸을 2개로'],
    ['글입니다.\n\n    코드 한 줄\n\n글입니다.\n', '코드면 ```로 감싸고'],
    ['1. 하나\n\n```sh\nls\n```\n\n1. 둘\n', '번호를 2로'],
    ['[문서](./guide.pdf)\n', 'public/files/에'],
  ])('%j, in the signs of another tool or out of place', async (body, advice) => {
    expect(await advise(frontmatter + body)).toEqual([expect.stringContaining(advice)]);
  });

  it.each([
    '> [!NOTE]\n> 글입니다.\n',
    '값은 $x_i$입니다.\n\n$$\n\\frac{a}{b}\n$$\n',
    '| 가 | 나 |\n| - | - |\n| `a \\| b` | 다 |\n',
    '글[^a]입니다.\n\n[^a]: 각주입니다.\n',
    '```python title="a.py" {2}\na = 1\nb = 2\n```\n',
  ])('%j is what it seems, and needs none', async (body) => {
    expect(await advise(frontmatter + body)).toEqual([]);
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
