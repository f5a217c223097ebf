import { expect, test } from 'vitest';
import { problemsOf } from './containers.ts';

test.for([
  '**굵은** 말',
  '`코드`의 말',
  '[글](/glossary/)의 말',
  '[[위키]]의 말',
  '==강조==한 말',
  '~~지운~~ 말',
  '웃는 :smile: 말',
  '$x_i$의 말',
  '<Term>의 말',
])('%j in a property is named, as nothing reads Markdown there', async (summary) => {
  const problems = await problemsOf(`<Details id="more" summary="${summary}">\n\n글\n\n</Details>`);
  expect(problems.map(({ code }) => code)).toEqual(['literal-emphasis-in-value']);
});

test.for([
  '1~3년, 3~5년',
  '$100와 $200',
  'a:b:c와 12:30:45',
  'A < B이고 C > D',
  'C++와 C#',
  "'[가]'와 (나)",
])('%j in a property is text', async (summary) => {
  const body = `<Details id="more" summary="${summary}">\n\n글\n\n</Details>`;
  expect(await problemsOf(body)).toEqual([]);
});
