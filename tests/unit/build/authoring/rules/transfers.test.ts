import { expect, it } from 'vitest';
import { checkContent } from '../../../../../src/build/authoring/check-content.ts';
import { formatProblem } from '../../../../../src/build/problems/problem.ts';
import { readValid } from '../fixtures.ts';

/** What the checks say of a topic that names these transfers. */
async function check(...transfers: string[]) {
  const files = await readValid();
  const path = 'content/sessions/01-basics/01-pipeline.mdx';
  const text = files.texts.get(path) ?? '';
  const list = transfers.map((name) => `  - ${name}\n`).join('');
  const changed = text.replace('takeaways:', `transfers:\n${list}takeaways:`);
  return checkContent({ ...files, texts: new Map(files.texts).set(path, changed) }).map(
    formatProblem,
  );
}

it('있는 주제로는 짧은 이름으로도 세션을 앞에 붙인 이름으로도 갈아탄다', async () => {
  expect(await check('pipeline', 'basics/pipeline')).toEqual([]);
});

it('없는 주제로 갈아타면 자리와 고칠 이름을 알린다', async () => {
  const [problem = '', ...more] = await check('pipeline', '01-pipeline', 'nowhere/pipeline-x');
  expect(more).toHaveLength(1);
  expect(problem).toContain('01-pipeline.mdx:7:5  [unknown-topic]');
  expect(problem).toContain("혹시 'pipeline' 아닌가요?");
});
