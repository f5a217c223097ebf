import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/build/authoring/check-content.ts';
import { formatProblem } from '../../../../src/build/problems/problem.ts';
import { readContent } from '../../../../src/build/authoring/source/site-content.ts';
import type { ContentFiles } from '../../../../src/build/authoring/source/site-content.ts';
import { componentSchemas } from '../../../../src/lib/schemas/components.ts';

const guide = readFileSync('content/README.md', 'utf8');
const examples = [...guide.matchAll(/^(`{3,})mdx\n(.*?)\n\1$/gms)].map(([, , code]) => code ?? '');
const frontmatter = `---
title: 안내서의 예
titleEn: Examples
description: 안내서에 실린 예를 그대로 옮겨 검사합니다.
takeaways: [하나, 둘]
---

`;

let files: ContentFiles;
beforeAll(async () => {
  files = await readContent('.');
});

describe('the examples of the guide can be copied as they are without a problem', () => {
  it.each(examples.map((code) => [code.split('\n')[0], code]))('%s', (_name, code) => {
    const example = 'content/sessions/01-introduction/99-guide.mdx';
    const texts = new Map([...files.texts, [example, frontmatter + code]]);
    // An example is never published, so its ids stand in no ledger.
    const problems = checkContent({ ...files, texts }).filter(
      (problem) => problem.file === example && problem.code !== 'record-id-unlisted',
    );
    expect(problems.map(formatProblem)).toEqual([]);
  });
});

it('the guide has every component', () => {
  const missing = Object.keys(componentSchemas).filter((name) => !guide.includes(`<${name}`));
  expect(missing).toEqual([]);
});

it("the guide's table of front matter lists only keys of the schema", () => {
  const yaml = [...guide.matchAll(/^```yaml\n(---\n.*?\n---)\n```$/gms)].map(([, code]) => code);
  const [topic, session] = yaml.map((code) => `${code}\n\n글\n`);
  const texts = new Map([
    ...files.texts,
    ['content/sessions/01-introduction/99-guide.mdx', topic ?? ''],
    ['content/sessions/01-introduction/index.mdx', session ?? ''],
  ]);
  const problems = checkContent({ ...files, texts }).filter(({ code }) =>
    /key|field|value/.test(code),
  );
  expect(problems.map(formatProblem)).toEqual([]);
});
