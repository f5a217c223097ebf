import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../../src/build/authoring/check-content.ts';
import { formatProblem } from '../../../../../src/build/problems/problem.ts';
import { overlay } from '../fixtures.ts';

const glossary = `- id: etl
  ko: ETL
  en: ETL
  definition: 데이터를 추출하고 변환한 다음 적재하는 일입니다.
`;
const references = `- id: sample-book
  title: Sample Book
  label: Sample, 2022
  publisher: Sample Press
  kind: book
  language: en
  group: what-is
  description: 검사를 시험하려고 지어낸 책입니다. 실제로는 없습니다.
`;

/** It links a term that these glossaries lack. */
const lesson = 'content/sessions/01-basics/01-pipeline.mdx';

async function check(files: Record<string, string>): Promise<string[]> {
  return checkContent(await overlay(files))
    .filter(({ file, code }) => file !== lesson || code !== 'unknown-term')
    .map((problem) => formatProblem(problem).split(' → ')[0] ?? '');
}

describe('problems of glossary and references name the line', () => {
  it.each([
    [
      '두 번 쓴 id',
      glossary + glossary,
      '5:7  [duplicate-id] 용어집에 같은 id가 이미 있어요: etl (먼저 나온 곳: content/glossary.yaml:1)',
    ],
    [
      '없는 관련 용어',
      `${glossary}  related: [elt]\n`,
      '5:13  [unknown-term] 용어집에 없는 용어예요: elt',
    ],
    [
      '없는 출처',
      `${glossary}  sources: [nobody]\n`,
      '5:13  [unknown-reference] 참고자료에 없는 출처예요: nobody',
    ],
    [
      '모르는 항목',
      `${glossary}  varients: [a]\n`,
      '5:3  [unknown-key] 쓸 수 없는 항목이에요: etl.varients',
    ],
    [
      '빠진 항목',
      glossary.replace('  en: ETL\n', ''),
      '1:3  [missing-field] 꼭 있어야 하는 항목이 빠졌어요: etl.en',
    ],
    [
      '탭',
      glossary.replace('  ko', '\tko'),
      '2:2  [yaml-syntax] YAML을 읽을 수 없어요: 들여쓰기에 탭을 썼어요',
    ],
    [
      '닫지 않은 따옴표',
      glossary.replace('ko: ETL', 'ko: "ETL'),
      '2:7  [yaml-syntax] YAML을 읽을 수 없어요: 닫는 따옴표나 괄호, 쌍점(:)이 빠졌어요',
    ],
    [
      '별표',
      glossary.replace('적재', '**적재**'),
      '4:15  [literal-emphasis-in-value] Markdown을 읽지 않는 자리라 표시가 글자 그대로 보여요: “**적재**하는 일입니다.”',
    ],
  ])('glossary: %s', async (_name, text, expected) => {
    expect(await check({ 'content/glossary.yaml': text })).toEqual([
      `content/glossary.yaml:${expected}`,
    ]);
  });

  it.each([
    [
      'http 주소',
      `${references}  url: http://example.org/\n`,
      '9:8  [insecure-link] 암호화되지 않은 http 주소예요: http://example.org/',
    ],
    [
      '주소가 아닌 것',
      `${references}  url: example\n`,
      '9:8  [wrong-value] 값이 맞지 않아요: sample-book.url: "example"',
    ],
    [
      '없는 종류',
      references.replace('kind: book', 'kind: novel'),
      '5:9  [wrong-value] 값이 맞지 않아요: sample-book.kind: "novel"',
    ],
    [
      '날짜',
      `${references}  checkedOn: 2026년\n`,
      '9:14  [wrong-value] 값이 맞지 않아요: sample-book.checkedOn: "2026년"',
    ],
  ])('references: %s', async (_name, text, expected) => {
    expect(await check({ 'content/references.yaml': text })).toEqual([
      `content/references.yaml:${expected}`,
    ]);
  });
});

it('reports the problems of all files at once, by file and line', async () => {
  const places = await check({
    'content/glossary.yaml': `${glossary}  related: [elt]\n  sources: [nobody]\n`,
    'content/sessions/01-basics/02-b.mdx': '## 제목\n\n[여기](/a/)\n',
  });
  expect(places.map((place) => /^\S+/.exec(place)?.[0])).toEqual([
    'content/glossary.yaml:5:13',
    'content/glossary.yaml:6:13',
    'content/sessions/01-basics/02-b.mdx:1:1',
    'content/sessions/01-basics/02-b.mdx:1:1',
    'content/sessions/01-basics/02-b.mdx:3:1',
    'content/sessions/01-basics/02-b.mdx:3:1',
  ]);
});
