import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readingTime, scanLists, scanSections } from '../../../src/lessons/scan-topic.ts';
import { getFingerprint } from '../../../src/lib/record/text-hash.ts';

const source = `---
title: 제목
---

머리말

## 수집 {#ingestion}

수집을 **잘** 합니다.

<Recap id="goals" title="목표">

<RecapItem id="what" label="이해했습니다" prompt="무엇일까요?">

답은 [여기](/sessions/s/t/#a)에 있습니다.

</RecapItem>

</Recap>

### 설문 {#survey}

<Survey id="level" question="어디에 있나요?" choice="one">

<Option id="junior">주니어</Option>
<Option id="other" freeText>그 밖</Option>

</Survey>

<Question id="why" prompt="왜일까요?">
  <Choice id="a" correct why="맞습니다">
    그래서
  </Choice>
  <Choice id="b" why="아닙니다">안 그래서</Choice>
</Question>
`;

test('finds lists and items of a page with their lines', () => {
  const lists = scanLists(source);
  expect(lists.map(({ kind, id, title, line }) => [kind, id, title, line])).toEqual([
    ['recap', 'goals', '목표', 11],
    ['survey', 'level', '어디에 있나요?', 23],
    ['question', 'why', '왜일까요?', 30],
  ]);
  expect(lists[0]?.items).toEqual([
    {
      id: 'what',
      label: '이해했습니다',
      prompt: '무엇일까요?',
      hash: getFingerprint('이해했습니다무엇일까요?', '무엇일까요?', '답은 여기에 있습니다.\n'),
      line: 13,
      answer: [
        { text: '답은 ' },
        { text: '여기', href: '/sessions/s/t/#a' },
        { text: '에 있습니다.' },
        { text: '\n' },
      ],
    },
  ]);
  expect(lists[1]).toMatchObject({
    single: true,
    items: [{ label: '주니어' }, { label: '그 밖' }],
  });
  expect(lists[2]?.items).toMatchObject([
    { id: 'a', label: '그래서', correct: true, line: 31 },
    { id: 'b', label: '안 그래서', correct: false, line: 34 },
  ]);
});

test('hashes the readable text of each section', () => {
  expect(scanSections(source).map(({ id, title }) => [id, title])).toEqual([
    ['page-start', '첫머리'],
    ['ingestion', '수집'],
    ['survey', '설문'],
  ]);
});

test.for([
  ['수집을 **잘** 합니다.', '수집을 잘 합니다!', false],
  ['/sessions/s/t/#a', '/sessions/s/t/#b', false],
  ['수집을 **잘** 합니다.', '수집을 **못** 합니다.', true],
  ['label="이해했습니다"', 'label="알았습니다"', true],
  ['## 수집', '## 모으기', true],
])('%s → %s', ([from, to, changes]) => {
  const hash = (text: string) => scanSections(text).find(({ id }) => id === 'ingestion')?.hash;
  expect(hash(source.replace(from as string, to as string)) !== hash(source)).toBe(changes);
});

/** What gives an answer its meaning, by the list that it changes; all of its items are marked. */
test.for([
  ['prompt="왜일까요?"', 'prompt="왜 아닐까요?"', 'why'],
  ['id="a" correct why', 'id="a" why', 'why'],
  ['id="b" why', 'id="b" correct why', 'why'],
  ['why="아닙니다"', 'why="그 반대입니다"', 'why'],
  ['그래서\n', '그러나\n', 'why'],
  ['question="어디에 있나요?"', 'question="어디로 가나요?"', 'level'],
  ['prompt="무엇일까요?"', 'prompt="무엇이 아닐까요?"', 'goals'],
  ['답은 [', '답은 > [', 'goals'],
  ['왜일까요?"', '왜일까요"', undefined],
  ['why="맞습니다"', 'why="맞습니다."', undefined],
])('%s → %s 뒤에는 옛 답이 옛 답으로 보여요: %s', ([from, to, changed]) => {
  const hashes = (text: string, list: string) =>
    scanLists(text)
      .find(({ id }) => id === list)
      ?.items.map(({ hash }) => hash);
  const edited = source.replace(from as string, to as string);
  expect(edited).not.toBe(source);
  for (const list of ['goals', 'level', 'why']) {
    const [before = [], after = []] = [hashes(source, list), hashes(edited, list)];
    const same = before.filter((hash, index) => hash === after[index]);
    expect(same).toHaveLength(list === changed ? 0 : before.length);
  }
});

test('reordered choices keep their answers', () => {
  const [first, second] = [
    '<Choice id="a" correct why="가">나</Choice>',
    '<Choice id="b" why="다">라</Choice>',
  ];
  const hashes = (...choices: string[]) =>
    scanLists(`<Question id="q" prompt="p">\n${choices.join('\n')}\n</Question>`)
      .flatMap(({ items }) => items.map(({ id, hash }) => `${id} ${hash}`))
      .sort();
  expect(hashes(second, first)).toEqual(hashes(first, second));
});

test('counts 500 characters without spaces and punctuation as a minute', () => {
  expect(readingTime('가나 다라.'.repeat(375))).toBe(3);
});

test('leaves out fences and tags, and never counts less than a minute', () => {
  expect(readingTime('```mermaid\n' + '가'.repeat(5000) + '\n```\n<Callout title="나">')).toBe(1);
});

test('every lesson has the same items, sections and hashes with the line ends of Windows', () => {
  const lessons = globSync('content/sessions/*/*.mdx');
  expect(lessons).not.toEqual([]);
  for (const file of lessons) {
    const source = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
    const withCrlf = source.replaceAll('\n', '\r\n');
    expect(scanLists(withCrlf), file).toEqual(scanLists(source));
    expect(scanSections(withCrlf), file).toEqual(scanSections(source));
    expect(readingTime(withCrlf), file).toBe(readingTime(source));
  }
});
