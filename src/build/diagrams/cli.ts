import { run } from './run.ts';

// npm run diagrams [-- --check]; apart from run.ts, which tests call without a command line.
const arguments_ = process.argv.slice(2);
const unknown = arguments_.filter((argument) => argument !== '--check');
if (unknown.length) {
  process.stderr.write(`모르는 옵션이에요: ${unknown.join(' ')} (쓸 수 있는 것: --check)\n`);
  process.exit(2);
}
process.exitCode = await run({
  root: process.cwd(),
  check: arguments_.includes('--check'),
  write: (line) => process.stdout.write(`${line}\n`),
});
