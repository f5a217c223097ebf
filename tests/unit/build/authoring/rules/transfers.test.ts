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

it('a transfer names its topic with or without the session', async () => {
  expect(await check('pipeline', 'basics/pipeline')).toEqual([]);
});

it('a transfer to an unknown topic is reported with its place and the nearest name', async () => {
  const [problem = '', ...more] = await check('pipeline', '01-pipeline', 'nowhere/pipeline-x');
  expect(more).toHaveLength(1);
  expect(problem).toContain('01-pipeline.mdx:7:5  [unknown-topic]');
  expect(problem).toContain("혹시 'pipeline' 아닌가요?");
});
