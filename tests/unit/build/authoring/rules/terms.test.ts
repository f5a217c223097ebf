import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../../src/build/authoring/check-content.ts';
import { overlay, readValid } from '../fixtures.ts';

const file = 'content/sessions/01-basics/02-terms.mdx';
const frontmatter = `---
title: 용어
titleEn: Terms
description: 용어가 처음 나오는 자리를 시험하는 글입니다.
takeaways: [첫째입니다., 둘째입니다.]
---

`;

const glossary = (await readValid()).texts.get('content/glossary.yaml') ?? '';

/** Lines, names and ids of first uses without a link. */
async function unlinked(body: string, entries = glossary): Promise<string[]> {
  const files = { [file]: frontmatter + body, 'content/glossary.yaml': entries };
  return checkContent(await overlay(files))
    .filter(({ code }) => code === 'unlinked-term')
    .map(({ line, fix }) => `${line - 7}: ${/<Term.*/.exec(fix)?.[0] ?? ''}`);
}

const TERM = '<Term id="data-lineage">데이터 계보</Term>';

describe('용어집의 말은 페이지의 본문에서 처음 나올 때 Term으로 잇는다', () => {
  it.each([
    ['데이터 계보를 봅니다.', [`1: ${TERM}`]],
    [`${TERM}와 데이터 계보를 봅니다.`, []],
    [`데이터 계보와 ${TERM}를 봅니다.`, [`1: ${TERM}`]],
    ['## 데이터 계보 {#lineage}\n\n[데이터 계보](/glossary/)', []],
    ['`데이터 계보`\n\n- 데이터 계보도', [`3: ${TERM}`]],
    ['데이터 계보학은 다른 말입니다. 빅데이터 계보도 아닙니다.', []],
    ['**데이터 계보**입니다.\n\n데이터 계보입니다.', [`1: ${TERM}`]],
  ])('%s', async (body, expected) => expect(await unlinked(body)).toEqual(expected));

  it('긴 이름이 짧은 이름을 품어도 긴 이름만 센다', async () => {
    const entries = `${glossary}- id: data\n  ko: 데이터\n  en: Data\n  definition: 무엇을 적어 둔 값입니다.\n`;
    expect(await unlinked('데이터 계보만 봅니다.', entries)).toEqual([`1: ${TERM}`]);
  });

  it('흔한 낱말은 글쓴이에게 맡긴다', async () => {
    const entries = glossary.replace('ko: 데이터 계보', 'everyday: true\n  ko: 데이터 계보');
    expect(await unlinked('데이터 계보를 봅니다.', entries)).toEqual([]);
  });

  it('어떤 이름이든 글자 그대로 찾는다', { timeout: 20_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[a-z가-힣][a-z가-힣+#.()?|]{1,8}[a-z가-힣]$/),
        async (name) => {
          const entries = `- id: etl\n  ko: ETL\n  en: ETL\n  definition: 데이터를 옮기는 일을 말합니다.\n- id: data-lineage\n  ko: ${JSON.stringify(name)}\n  en: Qzx\n  definition: 시험하려고 지은 용어입니다.\n`;
          // Brackets stay as they are: `\(…\)` would be the formula of another dialect.
          const written = name.replaceAll(/[*_|~`<{\\[\]#+!.]/g, '\\$&');
          expect(await unlinked(`${written} 하나`, entries)).toHaveLength(1);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('표의 칸은 문장이 둘 이상일 때만 마침표로 끝난다', () => {
  it.each([
    ['데이터를 가져옵니다', true],
    ['데이터를 가져옵니다.', false],
    ['데이터를 가져옵니다. 그리고 씁니다.', true],
    ['데이터를 가져옵니다. 그리고 씁니다', false],
    ['누가 언제 보나요?', true],
  ])('%s', async (cell, isRight) => {
    const table = `| 칸 |\n| --- |\n| ${cell} |\n`;
    const problems = checkContent(await overlay({ [file]: frontmatter + table }));
    expect(problems.map(({ code }) => code)).toEqual(isRight ? [] : ['cell-full-stop']);
  });
});

describe('the right choice is not given away by length or place', () => {
  const question = (n: number, place: number, isLong: boolean) =>
    [
      `<Question id="q${n}" prompt="무엇이 맞나요? ${n}">`,
      ...[0, 1, 2].map(
        (i) =>
          `<Choice id="c${i}" ${i === place ? 'correct ' : ''}why="까닭입니다.">${i === place && isLong ? '아주 긴 보기' : '보기'}</Choice>`,
      ),
      '</Question>',
    ].join('\n\n');
  const told = async (questions: string[]) =>
    checkContent(await overlay({ [file]: frontmatter + questions.join('\n\n') }))
      .filter(({ code }) => code === 'telling-choices')
      .map(({ what }) => /문제는 (.*)만 골라도/.exec(what)?.[1]);
  const places = Array.from({ length: 9 }, (_, n) => n % 3);

  it('an even spread has no problem', async () => {
    expect(await told(places.map((place, n) => question(n, place, n % 3 === 1)))).toEqual([]);
  });
  it('reports when the longest choice is always right', async () => {
    expect(await told(places.map((place, n) => question(n, place, true)))).toEqual([
      '가장 긴 보기',
    ]);
  });
  it('reports when the same place is always right', async () => {
    expect(await told(places.map((_, n) => question(n, 2, n % 3 === 1)))).toEqual(['셋째 보기']);
  });
  it('does not judge a handful of questions', async () => {
    expect(await told([0, 1, 2].map((n) => question(n, 0, true)))).toEqual([]);
  });
});
