import { byPlace, formatReport } from '../problems/problem.ts';
import { checkContent } from './check-content.ts';
import { checkDrawings } from './rules/diagrams.ts';
import { readContent } from './source/site-content.ts';

/** `npm run check`: everything that would stop a build because of the content, without building. */
const files = await readContent('.');
const problems = checkContent(files);
problems.push(...(await checkDrawings('.', problems)));
if (problems.length === 0) {
  process.stdout.write('원고에 고칠 곳이 없어요.\n');
} else {
  process.stderr.write(`${formatReport(problems.sort(byPlace))}\n`);
  process.exitCode = 1;
}
