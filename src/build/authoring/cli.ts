import { byPlace, formatReport, formatWarnings } from '../problems/problem.ts';
import { checkContent } from './check-content.ts';
import { isWarning } from './consequences.ts';
import { checkDrawings } from './rules/diagrams.ts';
import { readContent } from './source/site-content.ts';

/** `npm run check`: everything that would stop a build because of the content, without building. */
const files = await readContent('.');
const found = checkContent(files);
const warnings = found.filter(({ code }) => isWarning(code));
const problems = found.filter(({ code }) => !isWarning(code));
problems.push(...(await checkDrawings('.', problems)));
if (warnings.length > 0) process.stderr.write(`${formatWarnings(warnings)}\n`);
if (problems.length === 0) {
  process.stdout.write('원고에 고칠 곳이 없어요.\n');
} else {
  process.stderr.write(`${formatReport(problems.sort(byPlace))}\n`);
  process.exitCode = 1;
}
