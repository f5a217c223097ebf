import { checkContent } from '../../../../../../src/build/authoring/check-content.ts';
import type { Problem } from '../../../../../../src/build/problems/problem.ts';
import { overlay } from '../../fixtures.ts';

const indent = (text: string, width: number) => text.replaceAll(/^(?=.)/gm, ' '.repeat(width));

/** Places where an author may write a block, by name of the place: each puts one around it. */
export const containers: Record<string, (body: string) => string> = {
  page: (body) => body,
  'list item': (body) => `- 앞 글입니다.\n\n${indent(body, 2)}`,
  'numbered item': (body) => `1. 앞 글입니다.\n\n${indent(body, 3)}`,
  quotation: (body) => body.replaceAll(/^/gm, '> '),
  alert: (body) => `> [!NOTE]\n>\n${body.replaceAll(/^/gm, '> ')}`,
  callout: (body) => `<Callout kind="tip">\n\n${body}\n\n</Callout>`,
  fold: (body) => `<Details id="fold" summary="더 보기">\n\n${body}\n\n</Details>`,
  footnote: (body) => `글[^note]입니다.\n\n[^note]:\n${indent(body, 4)}`,
};

const frontmatter = `---
title: 표시
titleEn: Marks
description: 다른 도구의 표시를 하나씩 넣어 무엇이라고 알려 주는지 봅니다.
takeaways:
  - 첫째입니다.
  - 둘째입니다.
---

`;
const file = 'content/sessions/01-basics/02-marks.mdx';

/** The problems of a topic with this body; lines count from its first one. */
export async function problemsOf(body: string): Promise<Problem[]> {
  const problems = checkContent(await overlay({ [file]: frontmatter + body }));
  const before = frontmatter.split('\n').length - 1;
  return problems
    .filter((problem) => problem.file === file)
    .map((problem) => ({ ...problem, line: problem.line - before }));
}
